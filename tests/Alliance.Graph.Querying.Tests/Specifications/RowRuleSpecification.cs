using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Querying.Tests.Samples;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class RowRuleOnSqlite() : RowRuleSpecification(DatabaseProviderKind.Sqlite);

public sealed class RowRuleOnPostgreSql() : RowRuleSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// A row that a caller cannot see is felt nowhere: each way to feel it gives the answer that it gives where the row is
/// deleted, and
/// another one to those who see it.
/// </summary>
public abstract class RowRuleSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    /// <summary>The id of the hidden row: Sample:hidden.</summary>
    private const string Hidden = "U2FtcGxlOmhpZGRlbg";
    private static readonly ComposedGraph _graph = GraphComposer.Compose([
        new CoreModule(),
        new SampleModule { HasRules = true },
        new CountingModule(),
    ]);
    private static readonly Caller _secretariat = new("an official", [CallerRole.Secretariat], [], []);

    /// <summary>What asks for rows of Sample, and reaches or counts the hidden one in some way.</summary>
    private static readonly string[] _ways =
    [
        "{ samples { nodes { key } } }",
        "{ samples { totalCount edges { cursor } pageInfo { hasNextPage endCursor } } }",
        "{ samples(first: 2, order: [{ key: ASC }]) { nodes { key } pageInfo { hasNextPage } } }",
        "{ samples(last: 2, order: [{ key: ASC }]) { nodes { key } pageInfo { hasPreviousPage } } }",
        "{ samples(where: { key: { eq: \"hidden\" } }) { totalCount } }",
        "{ samples(where: { children: { some: {} } }) { nodes { key } } }",
        "{ samples(where: { parent: { key: { eq: \"hidden\" } } }) { totalCount nodes { key } } }",
        "{ samples(where: { parent: { text: { startsWith: \"s\" } } }) { totalCount } }",
        "{ samples(where: { not: { parent: { number: { gt: 5 } } } }, order: [{ key: ASC }]) { nodes { key } } }",
        "{ samples(where: { notes: { count: { gt: 0 } } }) { nodes { key } } }",
        "{ samples(order: [{ children: { count: DESC } }, { key: ASC }]) { nodes { key children { totalCount nodes { key } } } } }",
        "{ samples(order: [{ parent: { number: DESC } }, { key: ASC }]) { nodes { key parent { key text } } } }",
        "{ samples(order: [{ parent: { key: ASC } }, { key: ASC }]) { nodes { key parent { key } } } }",
        "{ samples { aggregate { number { max sum avg distinctCount } text { min } } } }",
        "{ samples { groupBy(keys: [FLAG]) { key { flag } count aggregate { number { max } } } } }",
        "{ samples { groupBy(keys: [PARENT_KEY]) { key { parentKey } count } } }",
        "{ samples(where: { latestSize: { gt: 50 } }) { nodes { key } } }",
        "{ countries { nodes { sample { largest samples { totalCount nodes { key } aggregate { number { max } } groupBy(keys: [KIND]) { count } } } } } }",
        "{ countries(where: { sample: { samples: { some: { flag: { eq: false } } } } }) { totalCount } }",
        "{ countries(where: { sample: { largest: { gt: 50 } } }) { totalCount } }",
        "{ countries { groupBy(keys: [CODE]) { count } nodes { sample { samples(first: 2, order: [{ key: ASC }]) { nodes { key } pageInfo { hasNextPage } } } } } }",
        "{ sampleNotes(order: [{ number: ASC }]) { totalCount nodes { number sample { key number } } } }",
        "{ sampleNotes(where: { sample: { number: { gt: 50 } } }) { totalCount } }",
        "{ sampleNotes { groupBy(keys: [SAMPLE_KEY]) { key { sampleKey } count } } }",
        "{ sampleNotes { aggregate { size { max } } } }",
        "{ samples { groupBy(keys: [LABELS, CHILDREN_COUNT, NOTES_COUNT]) { key { labels { key } childrenCount notesCount } count } } }",
        "{ sampleLabels { groups(keys: [SAMPLES, SAMPLES_TEXT]) { nodes { key { samples { key } samplesText } count } } } }",
        "{ sampleNotes { groups(keys: [SAMPLE], includeEmpty: true) { totalCount nodes { key { sample { key } } count } } } }",
        "{ samples(where: { key: { eq: \"open\" } }) { groups(keys: [TEXT, FLAG], includeEmpty: true) { totalCount nodes { key { text flag } count share } } } }",
        "{ samples { groups(keys: [FLAG], order: [{ count: DESC }]) { nodes { key { flag } runningCount nodes(first: 2, order: [{ number: DESC }]) { key number } } } } }",
        "{ sampleNotes { groups(keys: [SAMPLE]) { nodes { key { sample { key } } nodes(first: 3, order: [{ sample: { number: DESC } }, { number: ASC }]) { number sample { key } } } } } }",
        "{ sampleLabels { groups(keys: [SAMPLES]) { nodes { key { samples { key } } nodes(first: 2, order: [{ samples: { count: DESC } }], where: { samples: { some: { number: { gt: 50 } } } }) { key samples { totalCount } } } } } }",
        "{ countries { nodes { sample { samples { groups(keys: [KIND]) { nodes { runningCount(where: { number: { gt: 50 } }) aggregate { number { sum runningSum } } nodes(first: 1, order: [{ number: DESC }]) { key notes { totalCount } } } } } } } } }",
        "{ sampleLabels(order: [{ key: ASC }]) { nodes { key samples { totalCount nodes { key } } } } }",
        "{ sampleLabels(where: { samples: { some: { number: { gt: 50 } } } }) { totalCount } }",
        "{ sampleLabels(where: { samples: { all: { flag: { eq: true } } } }, order: [{ key: ASC }]) { nodes { key } } }",
        "{ sampleLabels(order: [{ samples: { count: DESC } }, { key: ASC }]) { nodes { key } } }",
        "{ countries { nodes { counting { notes labels } } } }",
        "{ sample(key: \"hidden\") { text } }",
        "{ sample(key: \"open\") { children { nodes { key } } labels { totalCount } } }",
        $"{{ node(id: \"{Hidden}\") {{ id ... on Sample {{ text }} }} }}",
        $"{{ nodes(ids: [\"{Hidden}\"]) {{ id }} }}",
        "{ search(text: \"secret\") { totalCount nodes { title } } }",
        "{ search(text: \"secret\", first: 1) { edges { cursor } pageInfo { hasNextPage } } }",
    ];

    public static TheoryData<string> Ways => [.. _ways];

    protected override ComposedGraph Graph => _graph;

    protected override TestContent Content => TestContent.Tables;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await FillAsync(Database, withHidden: true);
    }

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public async Task A_hidden_row_cannot_be_felt(string query)
    {
        await using var without = await TestDatabases.CreateAsync(_graph, Kind, TestContent.Tables);
        await FillAsync(without.Database, withHidden: false);

        var hidden = await AskAsync(query, Caller.Anonymous);
        var absent = await without.Harness.AskAsync(query);
        var seen = await AskAsync(query, _secretariat);

        Assert.Equal(absent.Json, hidden.Json);
        Assert.NotEqual(hidden.Json, seen.Json);
        Assert.Empty(seen.Errors);
    }

    [SkippableFact]
    public async Task Who_reports_for_its_country_sees_the_row()
    {
        var rapporteur = new Caller(
            "somebody",
            [CallerRole.Rapporteur],
            [CountryCode.Parse("DE"), CountryCode.Parse("SE")],
            []
        );
        var elsewhere = new Caller("somebody", [CallerRole.Rapporteur], [CountryCode.Parse("DE")], []);

        Assert.Equal(
            """{"data":{"sample":{"text":"secret"}}}""",
            (await AskAsync("{ sample(key: \"hidden\") { text } }", rapporteur)).Json
        );
        Assert.Equal(
            "NOT_FOUND",
            Assert.Single((await AskAsync("{ sample(key: \"hidden\") { text } }", elsewhere)).Errors).Code
        );
    }

    [SkippableFact]
    public async Task All_callers_share_plans_and_statements()
    {
        const string Query = "{ samples { nodes { key parent { key } } } sampleNotes { totalCount } }";
        var first = await AskAsync(Query, Caller.Anonymous);
        var second = await AskAsync(Query, _secretariat);
        var third = await AskAsync(Query, new Caller("x", [CallerRole.Rapporteur], [CountryCode.Parse("SE")], []));

        Assert.Equal(first.Statements, second.Statements);
        Assert.Equal(first.Statements, third.Statements);
        Assert.NotEqual(first.Json, second.Json);
    }

    [SkippableFact]
    public async Task A_kept_answer_is_for_those_who_see_the_same()
    {
        const string Query = "{ samples(order: [{ key: ASC }]) { nodes { key } } }";
        var keeping = new GraphHarness(
            Database,
            new GraphSettings { Cache = new CacheLimits(AnswerBytes: 1024 * 1024) }
        );
        var first = await keeping.AskAsync(new GraphRequest(Query));
        var official = await keeping.AskAsync(new GraphRequest(Query) { Caller = _secretariat });
        GraphAnswer reader;
        do
        {
            // Another commit in the same server of PostgreSQL makes it look again.
            reader = await keeping.AskAsync(new GraphRequest(Query) { Caller = new Caller("a reader", [], [], []) });
            Assert.Equal(first.Json, reader.Json);
        } while (!reader.WasKept);

        Assert.False(official.WasKept);
        Assert.Contains("hidden", official.Json, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_name_that_nobody_has_is_equal_to_nothing()
    {
        const string Query = "{ sampleLabels(order: [{ key: ASC }]) { nodes { key } } }";

        Assert.Equal("""{"data":{"sampleLabels":{"nodes":[]}}}""", (await AskAsync(Query, Caller.Anonymous)).Json);
        Assert.Equal(
            """{"data":{"sampleLabels":{"nodes":[{"key":"secret label"}]}}}""",
            (await AskAsync(Query, new Caller("red", [], [], []))).Json
        );
        Assert.Equal(
            """{"data":{"sampleLabels":{"nodes":[{"key":"plain"}]}}}""",
            (await AskAsync(Query, new Caller("x", [CallerRole.Reviewer], [], ["plain"]))).Json
        );
    }

    [SkippableFact]
    public async Task Changes_are_seen_with_their_rows()
    {
        const string Query =
            "{ revisions { nodes { counts { type inserted } changes(order: [{ number: ASC }]) { totalCount nodes { key } } } } }";
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            context.Add(
                new Revision
                {
                    Number = 1,
                    At = DateTime.UnixEpoch,
                    Cause = RevisionCause.Import,
                    Counts = [],
                }
            );
            context.AddRange(
                Change(1, "Sample", "open"),
                Change(2, "Sample", "hidden"),
                Change(3, "Sample", "withdrawn long ago"),
                Change(4, "Country", "SE")
            );
            await context.SaveChangesAsync();
        }

        Assert.Equal(
            """{"data":{"revisions":{"nodes":[{"counts":[],"changes":{"totalCount":2,"nodes":[{"key":"open"},{"key":"SE"}]}}]}}}""",
            (await AskAsync(Query, Caller.Anonymous)).Json
        );
        Assert.Contains("\"totalCount\":3", (await AskAsync(Query, _secretariat)).Json, StringComparison.Ordinal);
        Assert.Equal(
            """{"data":{"sample":{"history":{"totalCount":1}}}}""",
            (await AskAsync("{ sample(key: \"hidden\") { history { totalCount } } }", _secretariat)).Json
        );

        static RowChange Change(int number, string type, string key) =>
            new()
            {
                Number = number,
                Revision = 1,
                Row = $"{type}:{key}",
                Type = type,
                Key = key,
                Kind = ChangeKind.Inserted,
                Changes = [],
            };
    }

    [SkippableFact]
    public async Task An_explained_answer_counts_what_the_caller_sees()
    {
        var answer = await Harness.AskAsync(new GraphRequest("{ samples { nodes { key } } }") { Explain = true });

        Assert.DoesNotContain("hidden", answer.Json, StringComparison.Ordinal);
        Assert.Contains("\"rows\":2", answer.Json, StringComparison.Ordinal);
    }

    private Task<GraphAnswer> AskAsync(string query, Caller caller) =>
        Harness.AskAsync(new GraphRequest(query) { Caller = caller });

    private static async Task FillAsync(AllianceDatabase database, bool withHidden)
    {
        await using (var context = await database.Contexts.CreateDbContextAsync())
        {
            foreach (
                var statement in context
                    .GetService<IRelationalDatabaseCreator>()
                    .GenerateCreateScript()
                    .Split(";\n")
                    .Where(IsOfSamples)
            )
            {
                await context.Database.ExecuteSqlRawAsync(statement);
            }

            context.AddRange(
                SampleRows.All.Countries.Single(country => country.Code == CountryCode.Parse("SE")),
                Sample("open", 1, isOpen: true, parent: null),
                Sample("child", 2, isOpen: true, parent: "hidden"),
                Note(1, "open", 10),
                new SampleLabelling
                {
                    Number = 1,
                    SampleKey = "open",
                    LabelKey = "plain",
                },
                new SampleLabelling
                {
                    Number = 2,
                    SampleKey = "hidden",
                    LabelKey = "plain",
                },
                new SampleLabelling
                {
                    Number = 3,
                    SampleKey = "open",
                    LabelKey = "secret label",
                }
            );
            if (withHidden)
            {
                context.AddRange(
                    Sample("hidden", 99, isOpen: false, parent: "open"),
                    Note(2, "hidden", 99),
                    new SampleLabel { Key = "plain", Colour = null },
                    new SampleLabel { Key = "secret label", Colour = "red" }
                );
            }

            await context.SaveChangesAsync();
        }

        await database.Search.BringUpToDateAsync(progress: null, CancellationToken.None);
    }

    /// <summary>Their tables have no migrations.</summary>
    private static bool IsOfSamples(string statement) => statement.Contains("sample_", StringComparison.Ordinal);

    private static Sample Sample(string key, int number, bool isOpen, string? parent) =>
        new()
        {
            Key = key,
            Text = key == "hidden" ? "secret" : key,
            Number = number,
            Flag = isOpen,
            Kind = default,
            CountryCode = CountryCode.Parse("SE"),
            Tags = [],
            Kinds = [],
            ParentKey = parent,
            Provenance = new Provenance { Source = "Invented.", Confidence = Confidence.Synthetic },
        };

    private static SampleNote Note(int number, string sample, long size) =>
        new()
        {
            Number = number,
            SampleKey = sample,
            Words = "words",
            Size = size,
            Amount = 1,
            Share = 1,
            Since = PartialDate.Parse("2012"),
            Day = new DateOnly(2012, 12, 5),
            At = DateTime.UnixEpoch,
            Source = new Uri("https://example.org/"),
            CountryCode = CountryCode.Parse("SE"),
            Kind = default(SampleKind),
        };

    /// <summary>Counts rows by code, which reads with EF Core.</summary>
    private sealed class CountingModule : GraphModule
    {
        public override ModuleManifest Manifest { get; } =
            new("counting", "Counting", "Counts samples by code.", "Tests");

        public override void ConfigureSchema(SchemaBuilder schema) =>
            schema
                .Extend<Country>()
                .Section(
                    "counting",
                    "What code counts.",
                    section =>
                        section
                            .Batch("notes", country => country.Code, Count<SampleNote>, "How many notes there are.")
                            .Batch("labels", country => country.Code, Count<SampleLabel>, "How many labels there are.")
                );

        private static async Task<IReadOnlyDictionary<CountryCode, int>> Count<T>(
            IReadOnlyList<CountryCode> codes,
            BatchContext context,
            CancellationToken cancellationToken
        )
            where T : class
        {
            var count = await context.Query<T>().CountAsync(cancellationToken);
            return codes.ToDictionary(code => code, _ => count);
        }
    }
}
