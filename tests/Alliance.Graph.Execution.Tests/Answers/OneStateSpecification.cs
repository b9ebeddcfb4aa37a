using System.Diagnostics;
using System.Text.Json;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Execution.Tests.Modules;
using Alliance.Graph.Execution.Tests.Telemetry;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Execution.Tests.Answers;

public sealed class OneStateOnSqlite() : OneStateSpecification(DatabaseProviderKind.Sqlite);

public sealed class OneStateOnPostgreSql() : OneStateSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// All statements of an answer see one state of the data: ahead of each of them a report with a commitment, and an
/// event come to the
/// country.
/// </summary>
public abstract class OneStateSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private const string Country = "SE";

    private int _writes;

    protected override ComposedGraph Graph { get; } = GraphComposer.Compose([new SatelliteModule(), new CoreModule()]);

    private static Provenance Provenance =>
        new() { Source = "https://example.org/", Confidence = Confidence.Synthetic };

    /// <summary>Writing takes a while, and is done ahead of every statement.</summary>
    private static GraphSettings Settings { get; } =
        new()
        {
            Limits = new RequestLimits { FieldCost = 10_000_000, TypeCost = 10_000_000 },
            MaximumTime = TimeSpan.FromMinutes(5),
        };

    [SkippableTheory]
    [InlineData(
        "{ list: commitments(first: 100, where: { country: { code: { eq: \"SE\" } } }) { totalCount nodes { key } aggregate { count } groupBy(keys: [COUNTRY]) { count } } }"
    )]
    [InlineData(
        "{ list: commitments(first: 3, where: { country: { code: { eq: \"SE\" } } }) { totalCount aggregate { count } groupBy(keys: [COUNTRY]) { count } pageInfo { forwardCursors { page } } } }"
    )]
    [InlineData(
        "{ country(code: \"SE\") { list: commitments(first: 100) { totalCount nodes { key } aggregate { count } } } same: country(code: \"SE\") { list: commitments(first: 100) { totalCount nodes { key } aggregate { count } } } }"
    )]
    [InlineData(
        "{ node(id: \"Q291bnRyeTpTRQ\") { ... on Country { list: commitments(first: 100) { totalCount nodes { key } aggregate { count } } } } nodes(ids: [\"Q291bnRyeTpTRQ\"]) { ... on Country { list: commitments(first: 100) { totalCount } } } }"
    )]
    [InlineData(
        "{ countries(where: { code: { eq: \"SE\" } }) { nodes { list: commitments(first: 100) { totalCount nodes { key } } satellite { list: commitments(first: 100) { totalCount } } } } }"
    )]
    [InlineData(
        "{ list: search(text: \"onestate\", first: 100) { totalCount nodes { title node { id } } } again: search(text: \"onestate\") { totalCount } }"
    )]
    public async Task Whatever_says_how_many_says_the_same(string query)
    {
        var answer = await AskWhileWritingAsync(query);

        Assert.Single(Numbers(answer.Data).Distinct());
    }

    [SkippableFact]
    public async Task What_code_of_a_module_reads_is_of_the_same_state()
    {
        var answer = await AskWhileWritingAsync(
            "{ country(code: \"SE\") { satellite { reportTotal } reports(first: 1) { totalCount } } }"
        );

        var country = answer.Data.GetProperty("country");
        Assert.Equal(
            country.GetProperty("reports").GetProperty("totalCount").GetInt32(),
            country.GetProperty("satellite").GetProperty("reportTotal").GetInt32()
        );
    }

    [SkippableFact]
    public async Task Slices_of_a_large_answer_are_of_the_same_state()
    {
        const string List =
            "list: commitments(first: 100, where: { country: { code: { eq: \"SE\" } } }) { totalCount }";
        const string Deep =
            "nodes { country { commitments(first: 100, where: { country: { code: { eq: \"SE\" } } }) { totalCount nodes { country { reports(first: 100) { totalCount } } } } } }";

        var answer = await AskWhileWritingAsync(
            $"{{ {List} commitments(first: 100, where: {{ country: {{ code: {{ eq: \"SE\" }} }} }}) {{ totalCount {Deep} }} }}"
        );

        var commitments = answer.Data.GetProperty("commitments");
        Assert.Equal(
            answer.Data.GetProperty("list").GetProperty("totalCount").GetInt32(),
            commitments.GetProperty("totalCount").GetInt32()
        );
        var below = commitments
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(node => node.GetProperty("country").GetProperty("commitments"))
            .ToList();
        Assert.All(
            below,
            list =>
                Assert.Equal(
                    commitments.GetProperty("totalCount").GetInt32(),
                    list.GetProperty("totalCount").GetInt32()
                )
        );
        Assert.Single(
            below
                .SelectMany(list => list.GetProperty("nodes").EnumerateArray())
                .Select(node => node.GetProperty("country").GetProperty("reports").GetProperty("totalCount").GetInt32())
                .Distinct()
        );
    }

    [SkippableTheory]
    [InlineData("{ year: ASC }")]
    [InlineData("{ year: ASC }, { title: DESC }")]
    public async Task A_page_behind_a_cursor_is_of_one_state_whatever_number_of_statements_it_takes(string order)
    {
        var list = $"commitments(where: {{ country: {{ code: {{ eq: \"SE\" }} }} }}, order: [{order}], first: ";
        var first = await new GraphHarness(Database).AskAsync($"{{ {list} 1) {{ pageInfo {{ endCursor }} }} }}");
        var cursor = first.Data.GetProperty("commitments").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var answer = await AskWhileWritingAsync($"{{ {list} 100, after: \"{cursor}\") {{ nodes {{ key year }} }} }}");

        var written = answer
            .Data.GetProperty("commitments")
            .GetProperty("nodes")
            .EnumerateArray()
            .Where(node => node.GetProperty("key").GetString()!.StartsWith("onestate-", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(
            written.Count(node => node.GetProperty("year").ValueKind == JsonValueKind.Null),
            written.Count(node => node.GetProperty("year").ValueKind == JsonValueKind.Number)
        );
    }

    [SkippableFact]
    public async Task A_field_that_fails_takes_none_of_the_others_with_it()
    {
        var answer = await AskWhileWritingAsync(
            "{ country(code: \"SE\") { name satellite { broken letters { text } reportTotal } list: commitments(first: 100) { totalCount nodes { key } } } }"
        );

        Assert.Equal(ErrorCodes.ModuleFailed, Assert.Single(answer.Errors).Code);
        Assert.Single(Numbers(answer.Data).Distinct());
    }

    private static IEnumerable<int> Numbers(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(property =>
                    property switch
                    {
                        { Name: "totalCount" or "count" } => [property.Value.GetInt32()],
                        { Name: "nodes", Value: var nodes } when IsList(value) => [nodes.GetArrayLength()],
                        _ => Numbers(property.Value),
                    }
                ),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Numbers),
            _ => [],
        };

    private static bool IsList(JsonElement value) => value.TryGetProperty("totalCount", out _);

    private async Task<GraphAnswer> AskWhileWritingAsync(string query)
    {
        var harness = new GraphHarness(Database, Settings);
        await WriteAsync();
        var isWriting = true;
        using var activities = new RecordedActivities(started =>
        {
            if (started.Kind == ActivityKind.Client && isWriting)
            {
                // A listener cannot wait otherwise, and the statement must not go on before this is written.
                WriteAsync().GetAwaiter().GetResult();
            }
        });
        GraphAnswer answer;

        // Once as it is, again while the server knows that somebody writes, and when it knows how short the statements
        // are.
        for (var time = 0; ; time++)
        {
            var before = _writes;
            isWriting = time is not (2 or 3);
            answer = await harness.AskAsync(query);
            Assert.Equal(isWriting, _writes > before);
            if (time == 4)
            {
                return answer;
            }

            Assert.All(Numbers(answer.Data), number => Assert.Equal(Numbers(answer.Data).First(), number));
        }
    }

    private async Task WriteAsync()
    {
        var number = Interlocked.Increment(ref _writes);
        var key = $"onestate-{number:D4}";
        await using var context = await Database.Contexts.CreateDbContextAsync();
        context.Add(
            new Report
            {
                Key = key,
                CountryCode = CountryCode.Parse(Country, null),
                Kind = ReportKind.Progress,
                Title = key,
                Origin = ReportOrigin.Compiled,
                Language = "en",
                Provenance = Provenance,
            }
        );
        context.Add(Commitment(key, key, year: null));
        context.Add(Commitment(key, $"{key}-dated", year: 2014));
        await context.SaveChangesAsync();
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO core_search_entries (type, key, title, title_tokens, words) VALUES ('Commitment', {key}, {key}, 'onestate', 'onestate')"
        );
    }

    private static Commitment Commitment(string report, string key, int? year) =>
        new()
        {
            Key = key,
            CountryCode = CountryCode.Parse(Country, null),
            ReportKey = report,
            TargetKey = PolicyTargetKey.VictimIdentification,
            Kind = CommitmentKind.Commitment,
            Year = year,
            IsPeriodUncertain = false,
            Title = key,
            Summary = "One state",
            Framework = CommitmentFramework.National,
            IsReportedToAlliance = true,
            Provenance = Provenance,
        };
}
