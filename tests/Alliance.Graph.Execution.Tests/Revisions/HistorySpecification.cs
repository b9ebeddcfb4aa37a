using System.Text;
using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Tests.Corpus;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Execution.Tests.Revisions;

public sealed class HistoryOnSqlite() : HistorySpecification(DatabaseProviderKind.Sqlite);

public sealed class HistoryOnPostgreSql() : HistorySpecification(DatabaseProviderKind.PostgreSql);

/// <summary>The graph tells what revisions did: by revision, and by row, of every type of every module.</summary>
public abstract class HistorySpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    protected override ComposedGraph Graph => WholeGraph.Composed;

    [SkippableFact]
    public async Task Every_row_of_every_type_finds_its_history()
    {
        foreach (
            var root in Graph
                .Definition.Roots.OfType<ConnectionRootDefinition>()
                .Where(root =>
                    root.Target != typeof(ProgressEntry)
                    && !root.Target.IsAssignableTo(typeof(IVersioned))
                    && HasHistory(Graph.Definition.Node(root.Target))
                )
        )
        {
            var answer = await Harness.AskAsync(
                $"{{ {root.Name}(first: 100) {{ totalCount nodes {{ history {{ totalCount nodes {{ kind type revision {{ number cause }} changes {{ field }} }} }} }} }} }}"
            );

            Assert.Empty(answer.Errors);
            var nodes = answer.Data.GetProperty(root.Name).GetProperty("nodes").EnumerateArray().ToList();
            Assert.NotEmpty(nodes);
            var type = Graph.Definition.Node(root.Target).Name;
            Assert.All(
                nodes,
                node =>
                    Assert.Equal(
                        $$$"""{"totalCount":1,"nodes":[{"kind":"INSERTED","type":"{{{type}}}","revision":{"number":1,"cause":"IMPORT"},"changes":[]}]}""",
                        node.GetProperty("history").GetRawText()
                    )
            );
        }
    }

    [SkippableFact]
    public void Every_node_has_a_history_but_those_that_it_is_made_of_drafts_events_and_what_is_read_off_rows() =>
        Assert.Equal(
            [
                nameof(AuditEvent),
                nameof(CompiledReport),
                nameof(CompiledReportSection),
                nameof(Fact),
                nameof(FigureIndicator),
                nameof(Observation),
                nameof(Revision),
                nameof(RowChange),
                nameof(Submission),
                nameof(SubmissionAnswer),
                nameof(SubmissionEntry),
            ],
            Graph.Definition.Nodes.Where(node => !HasHistory(node)).Select(node => node.Name).Order()
        );

    [SkippableFact]
    public async Task A_change_of_one_field_of_Sweden_says_exactly_that()
    {
        await ChangeSwedenAsync("A note.");

        var answer = await Harness.AskAsync(
            "{ revision { number at title } country(code: \"SE\") { history(first: 5) { nodes { revision { number } kind changes { field from to } } } } }"
        );

        Assert.Equal(
            """{"revision":{"number":2,"at":"2014-12-05T12:00:00Z","title":null},"country":{"history":{"nodes":[{"revision":{"number":2},"kind":"CHANGED","changes":[{"field":"notes","from":null,"to":"A note."}]},{"revision":{"number":1},"kind":"INSERTED","changes":[]}]}}}""",
            answer.Data.GetRawText()
        );
    }

    [SkippableFact]
    public async Task What_changed_since_a_revision_can_be_asked_and_grouped()
    {
        await ChangeSwedenAsync("A note.");

        var answer = await Harness.AskAsync(
            """
            {
              revisions(where: { number: { gt: 1 } }) { nodes { changes { totalCount groupBy(keys: [TYPE, KIND]) { count } } } }
              changed: countries(where: { history: { some: { revision: { number: { gt: 1 } } } } }) { nodes { code } }
              noted: countries(where: { history: { some: { changes: { some: { field: { eq: "notes" }, to: { startsWith: "A" } } } } } }) { nodes { code } }
              often: countries(first: 1, order: [{ history: { count: DESC } }]) { nodes { code history { totalCount } } }
              first: revision(number: 1) { number }
            }
            """
        );

        Assert.Equal(
            """{"revisions":{"nodes":[{"changes":{"totalCount":1,"groupBy":[{"count":1}]}}]},"changed":{"nodes":[{"code":"SE"}]},"noted":{"nodes":[{"code":"SE"}]},"often":{"nodes":[{"code":"SE","history":{"totalCount":2}}]},"first":{"number":1}}""",
            answer.Data.GetRawText()
        );
        Assert.Equal(
            "NOT_FOUND",
            Assert.Single((await Harness.AskAsync("{ revision(number: 7) { number } }")).Errors).Code
        );
    }

    [SkippableFact]
    public async Task A_log_of_a_hundred_thousand_changes_is_paged_like_any_list()
    {
        const int Changes = 100_000;
        await LogAsync(Changes);
        var (seen, after, backwards) = (new List<string>(), "null", new List<string>());
        for (var page = 0; page < 20; page++)
        {
            var answer = await Harness.AskAsync(
                $"{{ revision(number: 1) {{ changes(first: 100, after: {after}, where: {{ type: {{ eq: \"Logged\" }} }}) {{ totalCount nodes {{ key }} pageInfo {{ endCursor hasNextPage }} }} }} }}"
            );
            Assert.Empty(answer.Errors);
            Assert.InRange(answer.Statements.Count, 2, 4);
            var changes = answer.Data.GetProperty("revision").GetProperty("changes");
            Assert.Equal(Changes, changes.GetProperty("totalCount").GetInt32());
            Assert.True(changes.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
            seen.AddRange(
                changes.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("key").GetString()!)
            );
            after = $"\"{changes.GetProperty("pageInfo").GetProperty("endCursor").GetString()}\"";
        }

        var last = await Harness.AskAsync(
            "{ revision(number: 1) { changes(last: 100, where: { type: { eq: \"Logged\" } }) { nodes { key } } } }"
        );
        backwards.AddRange(
            last.Data.GetProperty("revision")
                .GetProperty("changes")
                .GetProperty("nodes")
                .EnumerateArray()
                .Select(node => node.GetProperty("key").GetString()!)
        );
        var grouped = await Harness.AskAsync(
            "{ revision(number: 1) { changes { groupBy(keys: [TYPE, KIND], order: [{ count: DESC }], first: 1) { key { type kind } count } } } }"
        );

        Assert.Equal(2000, seen.Distinct().Count());
        Assert.Empty(seen.Intersect(backwards));
        Assert.Equal(100, backwards.Distinct().Count());
        Assert.Equal(
            """{"revision":{"changes":{"groupBy":[{"key":{"type":"Logged","kind":"INSERTED"},"count":100000}]}}}""",
            grouped.Data.GetRawText()
        );
    }

    [SkippableFact]
    public async Task There_is_no_newest_revision_where_there_is_none()
    {
        await using var empty = await TestDatabases.CreateAsync(Graph, Kind, TestContent.Tables);

        var answer = await new GraphHarness(empty.Database).AskAsync(
            "query Q($number: Long) { revision(number: $number) { number } }",
            new { number = (long?)null }
        );

        Assert.Equal("""{"revision":null}""", answer.Data.GetRawText());
        Assert.Empty(answer.Errors);
        Assert.Equal(0, answer.Revision);
    }

    [SkippableFact]
    public async Task Parts_that_are_nodes_have_changes_of_their_own()
    {
        await ChangeAsync(
            "hotlines.json",
            rows => rows.First(row => row!["metrics"] is JsonArray { Count: > 0 })!["metrics"]!.AsArray().RemoveAt(0)
        );

        var answer = await Harness.AskAsync(
            "{ revision { counts { type inserted changed withdrawn } changes { nodes { type kind } } } }"
        );

        var revision = answer.Data.GetProperty("revision");
        Assert.Contains(
            """{"type":"HotlineMetric","kind":"WITHDRAWN"}""",
            revision.GetProperty("changes").GetRawText(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "\"type\":\"Hotline\"",
            revision.GetProperty("changes").GetRawText(),
            StringComparison.Ordinal
        );
    }

    private static bool HasHistory(NodeDefinition node) =>
        node.Fields.Any(field => field is ConnectionFieldDefinition { Name: "history" });

    /// <summary>Writes changes into the log that no row has seen.</summary>
    private async Task LogAsync(int changes)
    {
        const string Insert = """
             INSERT INTO core_row_changes (number, revision, row, type, key, kind, changes)
            SELECT 1000000 + n, 1, 'Logged ' || n, 'Logged', 'logged-' || n, kind, changes
            FROM numbers CROSS JOIN (SELECT kind, changes FROM core_row_changes LIMIT 1) AS logged
            """;
        const string OnSqlite =
            "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {0})" + Insert;
        const string OnPostgreSql = "WITH numbers AS (SELECT generate_series(1, {0}) AS n)" + Insert;
        await using var context = await Database.Contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync(
            Kind == DatabaseProviderKind.Sqlite ? OnSqlite : OnPostgreSql,
            changes
        );
    }

    private Task ChangeSwedenAsync(string note) =>
        ChangeAsync("countries.json", rows => rows.Single(row => (string)row!["code"]! == "SE")!["notes"] = note);

    private Task ChangeAsync(string file, Action<JsonArray> change)
    {
        using var starter = Database.Importer.StarterFiles().Single(starter => starter.Name == file).Open();
        var rows = JsonNode.Parse(starter)!.AsArray();
        change(rows);
        var content = rows.ToJsonString();
        return Database.Importer.ImportAsync([
            new ImportFile(file, file, () => new MemoryStream(Encoding.UTF8.GetBytes(content))),
        ]);
    }
}
