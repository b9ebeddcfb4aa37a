using System.Text.Json;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Reporting.Tests.Audit;
using Alliance.Graph.Sdk.Callers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Reporting.Tests.Live;

/// <summary>Steps, and those who want to know of them.</summary>
public abstract class LiveBench(DatabaseProviderKind kind) : AuditBench(kind)
{
    private protected const string Revisions =
        "subscription($after: Long) { revisions(after: $after) { number cause } }";

    private protected const string Submissions =
        "subscription($country: CountryCode, $round: String, $after: Long) { submissionChanged(country: $country, round: $round, after: $after) { number kind by submission { key state } } }";

    private protected const string Rounds =
        "subscription($round: String, $after: Long) { roundChanged(round: $round, after: $after) { number kind round { key title } } }";

    private GraphExecutor? _graph;
    private AllianceDatabase? _other;

    /// <summary>Another server of the same database.</summary>
    private protected AllianceDatabase Other => _other ??= new AllianceDatabase(Graph, Test.Options, Clock);

    public override async Task DisposeAsync()
    {
        if (_other is not null)
        {
            await _other.DisposeAsync();
        }

        await Clocked.DisposeAsync();
        await base.DisposeAsync();
    }

    private protected async Task<Subscriber> SubscribeAsync(
        Caller caller,
        string document,
        object? variables = null,
        CallerBudget? budget = null
    ) =>
        new(
            (await SendAsync(caller, document, variables, budget)).Subscription
                ?? throw new InvalidOperationException("It was not accepted.")
        );

    private protected Task<GraphResponse> SendAsync(
        Caller caller,
        string document,
        object? variables = null,
        CallerBudget? budget = null,
        bool canSubscribe = true
    ) =>
        (_graph ??= GraphOf(Clocked)).ExecuteAsync(
            new GraphRequest(
                document,
                Variables: variables is null ? null : JsonSerializer.SerializeToElement(variables)
            )
            {
                Caller = caller,
                Budget = budget,
                CanSubscribe = canSubscribe,
            },
            CancellationToken.None
        );

    private protected static GraphExecutor GraphOf(AllianceDatabase database) =>
        new(
            database,
            NullLogger<GraphExecutor>.Instance,
            new GraphSettings { ChecksJson = true },
            mutations: ReportingMutations.Of(database.Graph)
        );

    /// <summary>Takes a step by way of the other server.</summary>
    private protected async Task ElsewhereAsync(Caller caller, string document, object? variables = null)
    {
        var response = await GraphOf(Other)
            .ExecuteAsync(
                new GraphRequest(
                    document,
                    Variables: variables is null ? null : JsonSerializer.SerializeToElement(variables)
                )
                {
                    Caller = caller,
                },
                CancellationToken.None
            );
        await response.WriteAsync((_, _, _) => default, CancellationToken.None);
        Assert.Empty(response.Errors);
    }
}
