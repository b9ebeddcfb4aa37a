using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Releases.Copying;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;

namespace Alliance.Graph.Sdk.Testing.Tests;

public sealed class HiddenFiguresOnSqlite() : HiddenFiguresSpecification(DatabaseProviderKind.Sqlite);

public sealed class HiddenFiguresOnPostgreSql() : HiddenFiguresSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Figures of rows that not everybody sees.</summary>
public abstract class HiddenFiguresSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private static readonly ComposedGraph _graph = GraphComposer.Compose([new CoreModule(), new BeaconModule()]);

    protected override ComposedGraph Graph => _graph;

    protected override bool OnlyReads => true;

    [SkippableFact]
    public async Task A_figure_of_a_hidden_row_is_neither_listed_nor_counted_nor_released()
    {
        const string Query = """
            { beacons(first: 100) { totalCount nodes { id } }
              observations(first: 100, where: { indicator: { key: { eq: "beacon-name-length" } } }) {
                totalCount nodes { subjectId } groups(keys: [INDICATOR]) { nodes { count } } } }
            """;
        var answer = await Harness.AskAsync(Query);

        Assert.Empty(answer.Errors);
        var beacons = answer
            .Data.GetProperty("beacons")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(beacon => beacon.GetProperty("id").GetString())
            .Order()
            .ToList();
        var figures = answer.Data.GetProperty("observations");
        Assert.Equal(
            beacons,
            figures
                .GetProperty("nodes")
                .EnumerateArray()
                .Select(figure => figure.GetProperty("subjectId").GetString())
                .Order()
        );
        Assert.Equal(beacons.Count, figures.GetProperty("totalCount").GetInt32());
        Assert.Equal(
            beacons.Count,
            figures.GetProperty("groups").GetProperty("nodes")[0].GetProperty("count").GetInt32()
        );
        await using var context = await Database.Contexts.CreateDbContextAsync();
        Assert.InRange(
            beacons.Count,
            1,
            context.Set<Observation>().Count(observation => observation.Type == "Beacon") - 1
        );

        var folder = Directory.CreateTempSubdirectory("alliance-figures-").FullName;
        var content = await new PublicCopy(Database).WriteAsync(Path.Combine(folder, "release.db"));
        Directory.Delete(folder, recursive: true);

        // A note of a hidden beacon cannot be in a release, so its figure cannot either.
        var years = context.Set<BeaconLog>().Where(log => log.Year != null).ToList();
        var kept = content.Types.Single(type => type.Name == "Observation").Rows;
        var shown = answer
            .Data.GetProperty("beacons")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(beacon => Key(beacon.GetProperty("id").GetString()!))
            .ToHashSet();
        Assert.Equal(beacons.Count + years.Count(log => shown.Contains(log.BeaconKey)), kept);
        Assert.Equal(
            years.Count(log => !shown.Contains(log.BeaconKey)),
            content.LeftOut.Single(type => type.Name == "Observation").Rows
        );
    }

    private static string Key(string id) =>
        System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(id)).Split(':', 2)[1];
}
