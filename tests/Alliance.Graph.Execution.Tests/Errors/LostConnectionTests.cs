using System.Diagnostics;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Execution.Tests.Modules;
using Alliance.Graph.Execution.Tests.Telemetry;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Npgsql;

namespace Alliance.Graph.Execution.Tests.Errors;

/// <summary>
/// PostgreSQL ends all connections of the server in the middle of an answer, ahead of one statement after the other.
/// </summary>
public sealed class LostConnectionTests() : DatabaseSpecification(DatabaseProviderKind.PostgreSql)
{
    private const string Several = """
        { commitments(first: 3) { totalCount nodes { key country { reports(first: 1) { totalCount nodes { key } } } } aggregate { count } groupBy(keys: [COUNTRY]) { count } } }
        """;

    private const string Page = """
        { commitments(first: 3, order: [{ year: ASC }], after: "AFTER") { totalCount nodes { key } } }
        """;

    private const string Large = """
        { commitments(first: 100) { totalCount nodes { country { commitments(first: 100) { totalCount nodes { country { reports(first: 100) { totalCount } } } } } } } }
        """;

    private const string OfModule = """
        { countries(first: 3) { nodes { satellite { reportTotal } reports(first: 1) { totalCount } } } }
        """;

    private static readonly GraphSettings _settings = new()
    {
        Limits = new RequestLimits { FieldCost = 10_000_000, TypeCost = 10_000_000 },
    };

    protected override ComposedGraph Graph { get; } = GraphComposer.Compose([new SatelliteModule(), new CoreModule()]);

    /// <summary>
    /// Ahead of each statement and behind the last, whatever holds the state of the answer: nothing, what is compared,
    /// and a transaction, which goes with its connection.
    /// </summary>
    [SkippableTheory]
    [InlineData(Several)]
    [InlineData(Page)]
    [InlineData(Large)]
    [InlineData(OfModule)]
    public async Task An_answer_is_right_or_says_that_the_database_was_away(string query)
    {
        var harness = new GraphHarness(Database, _settings);
        var asked = query.Replace("AFTER", await CursorAsync(harness), StringComparison.Ordinal);
        var right = (await harness.AskAsync(asked)).Data.ToString();
        var (_, statements, _) = await AskAsync(harness, asked, undisturbed: null, isMoved: false);
        Assert.True(statements > 0);

        foreach (var isMoved in new[] { false, true })
        {
            for (var undisturbed = 0; undisturbed <= statements; undisturbed++)
            {
                var (answer, ran, ended) = await AskAsync(harness, asked, undisturbed, isMoved);

                // Where a test beside this one wrote, the statements were counted twice at first, and there are fewer
                // now.
                Assert.True(ended > 0 || isMoved || ran < undisturbed, "No connection was there to be ended.");
                Assert.All(answer.Errors, error => Assert.Equal(ErrorCodes.DatabaseUnavailable, error.Code));
                Assert.True(answer.Errors.Count > 0 || answer.Data.ToString() == right, answer.Data.ToString());
                Assert.Equal(right, (await harness.AskAsync(asked)).Data.ToString());
            }
        }
    }

    private static async Task<string> CursorAsync(GraphHarness harness) =>
        (await harness.AskAsync("{ commitments(first: 1, order: [{ year: ASC }]) { pageInfo { endCursor } } }"))
            .Data.GetProperty("commitments")
            .GetProperty("pageInfo")
            .GetProperty("endCursor")
            .GetString()!;

    /// <param name="harness">The graph.</param>
    /// <param name="query">The document.</param>
    /// <param name="undisturbed">How many statements have their connections to themselves, until all connections end;
    /// null for all.</param>
    /// <param name="isMoved">Whether somebody writes ahead of the second statement, so that this answer is read again,
    /// and the next ones once, in a transaction.</param>
    private async Task<(GraphAnswer Answer, int Statements, int Ended)> AskAsync(
        GraphHarness harness,
        string query,
        int? undisturbed,
        bool isMoved
    )
    {
        var (asked, answered, ended) = (0, 0, 0);
        if (isMoved)
        {
            undisturbed += 2;
        }

        using var activities = new RecordedActivities(
            started =>
            {
                if (started.Kind != ActivityKind.Client)
                {
                    return;
                }

                var number = Interlocked.Increment(ref asked);
                if (number == 2 && isMoved)
                {
                    Run("UPDATE core_countries SET name = name WHERE code = 'SE'");
                }

                if (number == undisturbed + 1)
                {
                    Interlocked.Add(ref ended, EndConnections());
                }
            },
            stopped =>
            {
                if (stopped.Kind == ActivityKind.Client && Interlocked.Increment(ref answered) == undisturbed)
                {
                    Interlocked.Add(ref ended, EndConnections());
                }
            }
        );
        return (await harness.AskAsync(query), asked, ended);
    }

    private int EndConnections() =>
        Run(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
        );

    /// <summary>Says how many rows there were. A listener cannot wait otherwise.</summary>
    private int Run(string statement)
    {
        using var connection = new NpgsqlConnection($"{Test.Options.ConnectionString};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(statement, connection);
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read())
        {
            rows++;
        }

        return rows;
    }
}
