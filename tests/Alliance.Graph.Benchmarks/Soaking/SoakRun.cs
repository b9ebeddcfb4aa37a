using System.Diagnostics;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Corpus;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>A server under load whose database is written to, and goes away and comes back.</summary>
internal sealed class SoakRun(PublishedServer published, SoakSettings settings, Progress progress)
{
    private readonly IReadOnlyList<CorpusQuestion> _questions = CorpusQuestions.Read();

    public async Task<SoakResult> RunAsync(CancellationToken cancellationToken)
    {
        progress.Step("Starting PostgreSQL and filling it");
        await using var cluster = await StartDatabaseAsync();
        var database = new DatabaseOptions(DatabaseProviderKind.PostgreSql, cluster.ConnectionString);
        await published.RunAsync(database, ["import"], cancellationToken);
        await using var server = await published.ServeAsync(database, cancellationToken);
        using var endpoint = new Endpoint("server", server.Address, settings.Connections);
        progress.Step($"Learning the answers to {_questions.Count} questions");
        var learnt = await LearnAsync(endpoint, cancellationToken);

        progress.Step($"Asking over {settings.Connections} connections");
        var tally = new SoakTally(learnt.Count, progress);
        var outage = new DatabaseOutage();
        using var import = new HarmlessImport(published, database);
        var load = new SoakLoad(endpoint, learnt, outage, tally);
        var watch = new SoakWatch(settings, server, tally, progress);
        var disturbance = new SoakDisturbance(settings, cluster, import, outage, progress);
        var start = Stopwatch.GetTimestamp();
        await load.RunWhileAsync(token => DisturbAsync(disturbance, watch, token), settings.Connections, cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(start);

        var end = server.Measure();
        progress.Step("Resting");
        await Task.Delay(settings.Rest, cancellationToken);
        return new SoakResult(tally, import.Count, elapsed, new SoakUsage(watch.Warm ?? end, end, server.Measure()));
    }

    // The watch sees a server that has ended, and nobody needs to ask it for the rest of the time.
    private static async Task DisturbAsync(SoakDisturbance disturbance, SoakWatch watch, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] both = [disturbance.RunAsync(end.Token), watch.RunAsync(end.Token)];
        var first = await Task.WhenAny(both);
        await end.CancelAsync();
        await Task.WhenAll(both).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }

    private static Task<PostgreSqlCluster> StartDatabaseAsync()
        => PostgreSqlCluster.StartNewAsync(PostgreSqlBinaries.Find() ?? throw new BenchmarkFailure(
            "A soak stops and starts a PostgreSQL server of its own, and no programs of one were found (in /usr/lib/postgresql or on the PATH). Install it (Debian: apt-get install postgresql)."));

    private async Task<IReadOnlyList<LearntAnswer>> LearnAsync(Endpoint endpoint, CancellationToken cancellationToken)
    {
        var learnt = new List<LearntAnswer>();
        foreach (var question in _questions)
        {
            learnt.Add(await LearntAnswer.AskAsync(endpoint, question, cancellationToken)
                ?? throw new BenchmarkFailure($"The server refuses '{question.Name}', which its corpus answers. Give '--server' a server of this repository."));
        }

        return learnt;
    }
}
