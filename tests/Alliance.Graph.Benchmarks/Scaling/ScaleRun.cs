using Alliance.Graph.Benchmarks.Comparing;
using Alliance.Graph.Benchmarks.Databases;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Scaling;

/// <summary>Measures the curves on one kind of database.</summary>
internal sealed class ScaleRun(PublishedServer published, int rounds, TimeSpan turn, Progress progress)
{
    public async Task<IReadOnlyList<ScaleResult>> RunAsync(
        DatabaseProviderKind kind,
        CancellationToken cancellationToken
    )
    {
        var results = new List<ScaleResult>();
        foreach (var size in ScaleCurves.Sizes)
        {
            progress.Step($"{kind}: generating {size.Rows} commitments");
            await using var database = await BenchmarkDatabase.GenerateAsync(published, kind, size, cancellationToken);
            await using var pair = await ServerPair.StartAsync(
                published,
                database.Options,
                before: null,
                keepsAnswers: false,
                cancellationToken
            );
            var timer = new PairTimer(pair, rounds, turn);
            List<ScalePoint> points =
            [
                .. ScaleCurves.OverRows(size),
                .. size == ScaleCurves.Sizes[^1] ? ScaleCurves.OverAnswers() : [],
            ];

            // Once through all of them first, so that the first one is not measured while code is still being compiled.
            await MeasureAsync(new PairTimer(pair, 1, turn), points, kind, cancellationToken);
            progress.Step($"{kind}: measuring on {size.Rows} commitments");
            results.AddRange(await MeasureAsync(timer, points, kind, cancellationToken));
        }

        return results;
    }

    private static async Task<List<ScaleResult>> MeasureAsync(
        PairTimer timer,
        List<ScalePoint> points,
        DatabaseProviderKind kind,
        CancellationToken cancellationToken
    )
    {
        var results = new List<ScaleResult>();
        foreach (var point in points)
        {
            var (server, twin) = await timer.MeasureAsync(
                point.Question,
                point.Request,
                twinRequest: null,
                cancellationToken
            );
            results.Add(new ScaleResult(kind, point, server, twin));
        }

        return results;
    }
}
