using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Limits;

public sealed class TimeLimitOnSqlite() : TimeLimitSpecification(DatabaseProviderKind.Sqlite);

public sealed class TimeLimitOnPostgreSql() : TimeLimitSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>A request whose time is up ends, and so does what the database does for it.</summary>
public abstract class TimeLimitSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private static readonly ComposedGraph _graph = GraphComposer.Compose([new SlowModule(), new CoreModule()]);

    protected override ComposedGraph Graph => _graph;

    protected override bool OnlyReads => true;

    /// <summary>Without an end of the statement the test would take the hours that the statement takes.</summary>
    [SkippableFact]
    public async Task A_statement_that_takes_too_long_is_stopped()
    {
        var harness = new GraphHarness(Database, new GraphSettings { MaximumTime = TimeSpan.FromMilliseconds(300) });

        var answer = await harness.AskAsync("{ countries(first: 1) { nodes { slow { pairs } } } }");

        Assert.True(answer.IsRefused);
        var error = Assert.Single(answer.Errors);
        Assert.Equal(ErrorCodes.TimeLimit, error.Code);
        Assert.Contains("0.3 seconds", error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_connection_serves_the_next_request()
    {
        var harness = new GraphHarness(Database, new GraphSettings { MaximumTime = TimeSpan.FromMilliseconds(300) });
        await harness.AskAsync("{ countries(first: 1) { nodes { slow { pairs } } } }");

        for (var request = 0; request < 20; request++)
        {
            var answer = await Harness.AskAsync("{ countries(first: 1) { nodes { name } } }");
            Assert.Empty(answer.Errors);
        }
    }

    [SkippableFact]
    public async Task A_caller_who_gives_up_is_told_nothing()
    {
        var executor = new GraphExecutor(
            Database,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<GraphExecutor>.Instance
        );
        using var caller = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<Exception>(() =>
            executor.ExecuteAsync(
                new GraphRequest("{ countries(first: 1) { nodes { slow { pairs } } } }"),
                caller.Token
            )
        );
        Assert.True(caller.IsCancellationRequested);
    }
}
