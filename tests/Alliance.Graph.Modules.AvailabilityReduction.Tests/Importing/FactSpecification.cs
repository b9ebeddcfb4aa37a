using System.Text;
using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Modules.AvailabilityReduction.Tests.Importing;

public sealed class FactsOnSqlite() : FactSpecification(DatabaseProviderKind.Sqlite);

public sealed class FactsOnPostgreSql() : FactSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What commitments are about stands in core's list of facts, and follows the rows of the module.</summary>
public abstract class FactSpecification(DatabaseProviderKind kind) : AvailabilityReductionSpecification(kind)
{
    private const string Fact =
        "{ fact(key: \"xa\") { type title year module country { code } subject { ... on Hotline { name } } } }";

    protected override bool OnlyReads => false;

    [SkippableFact]
    public async Task Facts_follow_what_becomes_of_the_rows()
    {
        await ImportAsync(
            "hotlines.json",
            row => (row["id"], row["name"], row["countryCode"], row["founded"]) = ("xa", "A line", "AL", null)
        );
        Assert.Equal(
            """{"fact":{"type":"Hotline","title":"A line","year":null,"module":"availability-reduction","country":{"code":"AL"},"subject":{"name":"A line"}}}""",
            (await AskAsync(Fact)).Data.GetRawText()
        );

        await ImportAsync(
            "hotlines.json",
            row => (row["id"], row["name"], row["countryCode"], row["founded"]) = ("xa", "Another", "NO", "2012-05")
        );
        Assert.Equal(
            """{"fact":{"type":"Hotline","title":"Another","year":2012,"module":"availability-reduction","country":{"code":"NO"},"subject":{"name":"Another"}}}""",
            (await AskAsync(Fact)).Data.GetRawText()
        );

        await Database.Withdrawer.WithdrawAsync("Hotline", ["xa"], "A test.");
        Assert.Equal("""{"fact":null}""", (await AskAsync(Fact)).Data.GetRawText());
    }

    [SkippableFact]
    public async Task A_key_belongs_to_one_fact()
    {
        await ImportAsync("hotlines.json", row => row["id"] = "xa");

        var refusal = await Assert.ThrowsAsync<ImportException>(() =>
            ImportAsync("blocking-schemes.json", row => row["id"] = "xa")
        );

        Assert.Contains("The key 'xa' belongs to a 'Hotline' already", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(
            """{"blockingScheme":null}""",
            (await AskAsync("{ blockingScheme(key: \"xa\") { key } }")).Data.GetRawText()
        );
    }

    private Task ImportAsync(string file, Action<JsonNode> change)
    {
        using var stream = Database.Importer.StarterFiles().Single(starter => starter.Name == file).Open();
        var row = JsonNode.Parse(stream)!.AsArray()[0]!.DeepClone();
        change(row);
        var content = Encoding.UTF8.GetBytes(new JsonArray(row).ToJsonString());
        return Database.Importer.ImportAsync([new ImportFile(file, file, () => new MemoryStream(content))]);
    }
}
