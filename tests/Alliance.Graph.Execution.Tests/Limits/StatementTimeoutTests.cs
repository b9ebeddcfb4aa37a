using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Limits;

/// <summary>
/// What callers are told when PostgreSQL's own limit is lower than that of requests; SQLite has none.
/// </summary>
public sealed class StatementTimeoutTests() : DatabaseSpecification(DatabaseProviderKind.PostgreSql)
{
    protected override ComposedGraph Graph { get; } = GraphComposer.Compose([new SlowModule(), new CoreModule()]);

    [SkippableFact]
    public async Task A_field_whose_statement_was_given_up_is_null_with_the_limit_of_time_and_the_rest_is_there()
    {
        var impatient = new AllianceDatabase(
            Graph,
            Database.Options with
            {
                StatementTimeout = TimeSpan.FromMilliseconds(300),
            }
        );

        var answer = await new GraphHarness(impatient).AskAsync(
            "{ countries(first: 1) { nodes { slow { pairs } } } country(code: \"SE\") { name } }"
        );

        Assert.False(answer.IsRefused);
        var error = Assert.Single(answer.Errors);
        Assert.Equal(ErrorCodes.TimeLimit, error.Code);
        Assert.NotNull(error.TraceId);
        Assert.Contains("gave it up", error.Message, StringComparison.Ordinal);
        Assert.Equal("Sweden", answer.Data.GetProperty("country").GetProperty("name").GetString());
    }
}
