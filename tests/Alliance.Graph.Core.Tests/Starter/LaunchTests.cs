using System.Text.Json.Nodes;

namespace Alliance.Graph.Core.Tests.Starter;

/// <summary>The list of the launch has 48 countries, of which Vietnam is not among the 54 of the graph.</summary>
public class LaunchTests
{
    [Theory]
    [InlineData("events.json", "launch-2012", "participatingCountryCodes")]
    [InlineData("documents.json", "ec-memo-2012", "aboutCountryCodes")]
    public void Forty_seven_of_the_founders_are_in_the_graph_and_the_notes_name_the_other(
        string file,
        string id,
        string list
    )
    {
        var row = StarterFile.Named(file).Rows.Single(row => (string?)row!["id"] == id)!;
        var founders = StarterFile
            .Named("countries.json")
            .Rows.Where(country => (bool)country!["foundingParticipant"]!)
            .Select(country => (string)country!["code"]!);

        Assert.Equal(founders.Order(), row[list]!.AsArray().Select(code => (string)code!).Order());
        Assert.Equal(47, row[list]!.AsArray().Count);
        Assert.Contains("48", (string)row["notes"]!, StringComparison.Ordinal);
        Assert.Contains("Vietnam", (string)row["notes"]!, StringComparison.Ordinal);
        Assert.DoesNotContain(StarterFile.Named("countries.json").Rows, country => (string?)country!["code"] == "VN");
    }
}
