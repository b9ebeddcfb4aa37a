using System.Diagnostics;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Benchmarks.Soaking.States;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>A server under load whose database is written to, and goes away and comes back.</summary>
internal sealed class SoakRun(
    PublishedServer published,
    DatabaseProviderKind kind,
    SoakSettings settings,
    Progress progress
)
{
    public async Task<SoakResult> RunAsync(CancellationToken cancellationToken)
    {
        var questions = await SoakQuestions.ReadAsync(cancellationToken);
        progress.Step($"{kind}: filling the database");
        await using var database = await SoakDatabase.CreateAsync(kind);
        await published.RunAsync(database.Options, ["import"], cancellationToken);
        await using var server = await published.ServeAsync(database.Options, cancellationToken);
        await using var reference = await published.ServeAsync(
            database.Options,
            cancellationToken,
            PublishedServer.KeepsNothing
        );
        using var endpoint = new Endpoint("server", server.Address, settings.Connections);
        using var referenceEndpoint = new Endpoint("server that keeps no answers", reference.Address, connections: 1);
        progress.Step($"Learning the answers to {questions.Count} questions");
        var reader = new StateReader(referenceEndpoint, questions);
        var oracle = new StateOracle(await reader.ReadAsync(cancellationToken));

        progress.Step($"Asking over {settings.Connections} connections");
        var tally = new SoakTally(questions.Count, progress);
        var outage = new DatabaseOutage();
        var judge = new SoakJudge(oracle, outage, tally);
        var load = new SoakLoad(endpoint, questions, judge);
        var watch = new SoakWatch(settings, server, tally, progress);
        var disturbance = new SoakDisturbance(settings, published, database, reader, oracle, judge, outage, progress);
        var start = Stopwatch.GetTimestamp();
        await load.RunWhileAsync(
            token => DisturbAsync(disturbance, watch, token),
            settings.Connections,
            cancellationToken
        );
        judge.JudgeWaiting();
        var elapsed = Stopwatch.GetElapsedTime(start);

        var end = server.Measure();
        progress.Step("Resting");
        await Task.Delay(settings.Rest, cancellationToken);
        return new SoakResult(
            kind,
            tally,
            disturbance.Changes,
            elapsed,
            new SoakUsage(watch.Warm ?? end, end, server.Measure())
        );
    }

    // The watch sees a server that has ended, and nobody needs to ask it for the rest of the time.
    private static async Task DisturbAsync(
        SoakDisturbance disturbance,
        SoakWatch watch,
        CancellationToken cancellationToken
    )
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] both = [disturbance.RunAsync(end.Token), watch.RunAsync(end.Token)];
        var first = await Task.WhenAny(both);
        await end.CancelAsync();
        await Task.WhenAll(both).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }
}
