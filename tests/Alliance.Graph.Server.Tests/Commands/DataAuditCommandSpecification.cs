using System.Runtime.CompilerServices;
using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Commands;

public sealed class DataAuditCommandOnSqlite() : DataAuditCommandSpecification(DatabaseProviderKind.Sqlite);

public sealed class DataAuditCommandOnPostgreSql() : DataAuditCommandSpecification(DatabaseProviderKind.PostgreSql);

public abstract class DataAuditCommandSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    [SkippableFact]
    public async Task The_starter_data_is_clean()
    {
        await using var ready = await ReadyAsync();

        var done = (await CommandsOn(ready.Options).RunAsync("data", "audit")).AssertDone();

        Assert.Equal($"Read 1470 rows of 28 types.{Environment.NewLine}", done.Output);
    }

    [SkippableFact]
    public async Task What_offends_is_listed_and_fails_the_command()
    {
        await using var ready = await ReadyAsync();
        var commands = CommandsOn(ready.Options);
        var file = OperatorFile.Write(
            Folder,
            "events.json",
            rows =>
            {
                var launch = rows.Single(row => (string?)row!["id"] == "launch-2012")!;
                launch["source"] = "the press";
            }
        );
        (await commands.RunAsync("import", file)).AssertDone();

        var all = await commands.RunAsync("data", "audit");
        all.AssertRefused(1, "Something offends: source 1.");
        Assert.Contains(
            "AllianceEvent 'launch-2012' source (source): 'the press' is neither an address nor a paper",
            all.Output,
            StringComparison.Ordinal
        );

        var json = await commands.RunAsync("data", "audit", "--format", "json");
        json.AssertRefused(1, "source 1");
        using var answer = JsonDocument.Parse(json.Output);
        Assert.Equal(1470, answer.RootElement.GetProperty("rows").GetInt32());
        Assert.Equal("launch-2012", answer.RootElement.GetProperty("offences")[0].GetProperty("key").GetString());

        (await commands.RunAsync("data", "audit", "--rule", "order")).AssertDone();
        (await commands.RunAsync("data", "audit", "--rule", "source")).AssertRefused(1, "source 1");
    }

    [SkippableFact]
    public async Task A_rule_that_does_not_exist_and_a_database_without_tables_are_refused()
    {
        await using var ready = await ReadyAsync();
        (await CommandsOn(ready.Options).RunAsync("data", "audit", "--rule", "orders")).AssertRefused(
            1,
            "There is no rule 'orders'",
            "'same-fact'"
        );
        (await CommandsOn(ready.Options).RunAsync("data", "audit", "--format", "xml")).AssertRefused(2, "xml");

        (await Commands.RunAsync("data", "audit")).AssertRefused(1, "igrat");
    }

    [SkippableFact]
    public async Task The_figures_are_those_of_the_graph_and_of_the_page_of_sources()
    {
        await using var ready = await ReadyAsync();
        var commands = CommandsOn(ready.Options);

        var table = (await commands.RunAsync("data", "figures")).AssertDone().Output.ReplaceLineEndings("\n").Trim();
        using var figures = JsonDocument.Parse(
            (await commands.RunAsync("data", "figures", "--format", "json")).AssertDone().Output
        );

        Assert.Contains(
            $"\n{table}\n",
            (await File.ReadAllTextAsync(SourcesPage())).ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        var types = figures
            .RootElement.EnumerateArray()
            .Where(type => !NameOf(type).EndsWith("Metric", StringComparison.Ordinal))
            .ToList();
        var lists = types.ConvertAll(type =>
            $"{NameOf(type)}: {ListOf(NameOf(type))} {{ groups(keys: [PROVENANCE_CONFIDENCE, PROVENANCE_QUALITY]) {{ nodes {{ key {{ provenanceConfidence provenanceQuality }} count }} }} }}"
        );
        var answer = (
            await ready.Harness.AskAsync(
                $$"""
                {
                  {{string.Join(' ', lists)}}
                  primary: commitments(where: { provenance: { quality: { eq: PRIMARY } } }) { totalCount }
                  unsaid: commitments(where: { provenance: { quality: { isNull: true } } }) { totalCount }
                  read: commitments(where: { provenance: { checkedOn: { gte: "2026-11-30" } } }) { totalCount }
                  unread: commitments(where: { provenance: { checkedOn: { isNull: true } } }) { totalCount }
                }
                """
            )
        ).Data;

        Assert.Equal(24, types.Count);
        Assert.All(
            types,
            type =>
            {
                var groups = answer
                    .GetProperty(NameOf(type))
                    .GetProperty("groups")
                    .GetProperty("nodes")
                    .EnumerateArray()
                    .Select(group =>
                        (
                            Confidence: group.GetProperty("key").GetProperty("provenanceConfidence").GetString(),
                            Quality: group.GetProperty("key").GetProperty("provenanceQuality").GetString(),
                            Rows: group.GetProperty("count").GetInt32()
                        )
                    )
                    .Order()
                    .ToList();
                Assert.Equal(
                    groups,
                    type.GetProperty("sources")
                        .EnumerateArray()
                        .Select(source =>
                            (
                                source.GetProperty("confidence").GetString(),
                                source.GetProperty("quality").GetString(),
                                source.GetProperty("rows").GetInt32()
                            )
                        )
                        .Order()
                );
                Assert.Equal(
                    groups
                        .GroupBy(group => group.Confidence!)
                        .ToDictionary(group => group.Key, group => group.Sum(part => part.Rows)),
                    type.GetProperty("counts")
                        .EnumerateObject()
                        .ToDictionary(count => count.Name, count => count.Value.GetInt32())
                );
            }
        );
        var commitments = types
            .Single(type => NameOf(type) == "Commitment")
            .GetProperty("sources")
            .EnumerateArray()
            .ToList();
        Assert.Equal(
            commitments
                .Where(source => source.GetProperty("quality").GetString() == "PRIMARY")
                .Sum(source => source.GetProperty("rows").GetInt32()),
            TotalOf(answer, "primary")
        );
        Assert.Equal(0, TotalOf(answer, "unsaid"));
        Assert.NotEqual(0, TotalOf(answer, "read"));
        Assert.Equal(
            commitments.Sum(source => source.GetProperty("rows").GetInt32()),
            TotalOf(answer, "read") + TotalOf(answer, "unread")
        );
    }

    private static int TotalOf(JsonElement answer, string list) =>
        answer.GetProperty(list).GetProperty("totalCount").GetInt32();

    private static string NameOf(JsonElement figures) => figures.GetProperty("type").GetString()!;

    /// <summary>The list of all rows of a type; measurements have none, but hang on what they measure.</summary>
    private static string ListOf(string type) =>
        type switch
        {
            "AllianceEvent" => "events",
            _ when type.EndsWith('y') => $"{char.ToLowerInvariant(type[0])}{type[1..^1]}ies",
            _ when type.EndsWith('s') => $"{char.ToLowerInvariant(type[0])}{type[1..]}es",
            _ => $"{char.ToLowerInvariant(type[0])}{type[1..]}s",
        };

    private static string SourcesPage([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "../../../src/Alliance.Graph.Core/Starter/SOURCES.md");
}
