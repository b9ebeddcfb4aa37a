using System.Diagnostics;
using System.Text.Json;
using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Querying.Tests.Specifications;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Querying.Tests.Connections;

/// <summary>
/// Short statements that do not wait for each other go to PostgreSQL in one trip. What is short depends on the machine,
/// so here everything is.
/// </summary>
[Collection(nameof(AloneCollection))]
public sealed class OneTripTests() : DatabaseSpecification(DatabaseProviderKind.PostgreSql)
{
    protected override ComposedGraph Graph { get; } = GraphComposer.Compose([new CoreModule()]);

    [SkippableTheory]
    [InlineData("{ countries(first: 2) { totalCount nodes { code } } }", 1)]
    [InlineData(
        "{ countries(first: 2) { nodes { code } } policyTargets { nodes { key } } country(code: \"SE\") { name } }",
        1
    )]
    [InlineData(
        "{ countries(first: 2) { totalCount nodes { code reports(first: 1) { totalCount nodes { key } } documents(first: 1) { nodes { key } } } } }",
        2
    )]
    public async Task Each_level_is_a_trip(string query, int trips)
    {
        await using var database = Quick();
        var harness = new GraphHarness(database);
        var first = await harness.AskAsync(query);
        Assert.Empty(first.Errors);

        // It is known when it has run once behind its translation; a garbage collection or the like may part two.
        var (fewest, answer) = (int.MaxValue, first);
        for (var attempt = 0; attempt < 50 && fewest > trips; attempt++)
        {
            using var sent = new SentCommands();
            answer = await harness.AskAsync(query);
            fewest = Math.Min(fewest, sent.Count);
            Assert.Equal(first.Data.ToString(), answer.Data.ToString());
        }

        Assert.Equal(trips, fewest);
        Assert.Equal(first.Statements, answer.Statements);
    }

    [SkippableTheory]
    [InlineData("{ events(first: 2) { nodes { title } } countries(first: 2) { totalCount nodes { code } } }")]
    [InlineData("{ countries(first: 2) { totalCount nodes { code } } events(first: 2) { nodes { title } } }")]
    [InlineData(
        "{ a: countries(first: 2) { totalCount } events(first: 2) { nodes { title } } countries(first: 2) { totalCount nodes { code } } }"
    )]
    public async Task One_that_fails_takes_none_of_the_others_with_it(string query)
    {
        await using var database = Quick();
        var harness = new GraphHarness(database);
        for (var time = 0; time < 20; time++)
        {
            Assert.Empty((await harness.AskAsync(query)).Errors);
        }

        await RunAsync("ALTER TABLE core_events RENAME TO core_events_away");
        try
        {
            var answer = await harness.AskAsync(query);

            var error = Assert.Single(answer.Errors);
            Assert.Equal(ErrorCodes.DatabaseUnavailable, error.Code);
            Assert.Equal(["events"], error.Path);
            Assert.Equal(JsonValueKind.Null, answer.Data.GetProperty("events").ValueKind);
            Assert.Equal(54, answer.Data.GetProperty("countries").GetProperty("totalCount").GetInt32());
            Assert.Equal(2, answer.Data.GetProperty("countries").GetProperty("nodes").GetArrayLength());
        }
        finally
        {
            await RunAsync("ALTER TABLE core_events_away RENAME TO core_events");
        }

        Assert.Empty((await harness.AskAsync(query)).Errors);
    }

    /// <summary>A database to whose server every statement is short.</summary>
    private AllianceDatabase Quick() => new(Graph, Test.Options with { ShortStatement = TimeSpan.FromSeconds(10) });

    private async Task RunAsync(string statement)
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync(statement);
    }

    /// <summary>Counts what this test sends, as the driver tells it.</summary>
    private sealed class SentCommands : IDisposable
    {
        private readonly Activity _root = new Activity("test").Start();
        private readonly ActivityListener _listener;
        private int _count;

        public SentCommands()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Npgsql",
                Sample = (ref options) =>
                    options.TraceId == _root.TraceId ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
                ActivityStarted = activity =>
                {
                    if (activity.TraceId == _root.TraceId)
                    {
                        Interlocked.Increment(ref _count);
                    }
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public int Count => _count;

        public void Dispose()
        {
            _listener.Dispose();
            _root.Dispose();
        }
    }
}
