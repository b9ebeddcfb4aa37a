using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.Awareness.Tests.Computed;

public sealed class AwarenessComputedOnSqlite() : AwarenessComputedSpecification(DatabaseProviderKind.Sqlite);

public sealed class AwarenessComputedOnPostgreSql() : AwarenessComputedSpecification(DatabaseProviderKind.PostgreSql);

public abstract class AwarenessComputedSpecification(DatabaseProviderKind kind) : ComputedFieldSpecification(kind)
{
    [SkippableFact]
    public async Task Computed_fields_of_programmes_are_those_of_Linq_to_objects()
    {
        var nodes = await AssertSameAsync(
            "programmes",
            [
                Programme("t-2011", 2011, Audience.Parents),
                Programme("t-2012", 2012, Audience.Parents, Audience.Children),
                Programme("t-2013", 2013, [.. Enum.GetValues<Audience>()]),
                Programme("t-none", null, Audience.Community),
            ],
            programme => programme.Key
        );

        Assert.Equal(
            ["2011 true 1 false", "2012 null 2 true", "2013 false 4 true", "none null 1 false"],
            nodes
                .Select(Text)
                .Where(text => text.StartsWith("t-", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(text => text[2..])
        );
        Assert.Equal(
            43,
            nodes.Count(node =>
                !Text(node).StartsWith("t-", StringComparison.Ordinal)
                && node.GetProperty("reachesChildren").GetBoolean()
            )
        );
    }

    [SkippableFact]
    public async Task Computed_fields_of_centres_are_those_of_Linq_to_objects()
    {
        var nodes = await AssertSameAsync<SaferInternetCentre>("saferInternetCentres", [], centre => centre.Key);

        Assert.Equal(28, nodes.Count(node => node.GetProperty("isKnownByLaunchYear").ValueKind == JsonValueKind.True));
        Assert.Equal(1, nodes.Count(node => node.GetProperty("isKnownByLaunchYear").ValueKind == JsonValueKind.Null));
    }

    private static string Text(JsonElement node) =>
        string.Join(
            ' ',
            new[] { "key", "isBeforeLaunch", "audienceCount", "reachesChildren" }.Select(name =>
                node.GetProperty(name).GetRawText().Trim('"')
            )
        );

    private static Programme Programme(string key, int? year, params Audience[] audiences) =>
        new()
        {
            Key = key,
            CountryCode = CountryCode.Parse("SE"),
            Title = key,
            Organisation = "Nobody",
            Audiences = [.. audiences],
            Year = year,
            IsOfSaferInternetCentre = false,
            Summary = "A row for tests.",
            Provenance = new Provenance { Source = "Made up for this test.", Confidence = Confidence.Synthetic },
        };
}
