using System.Diagnostics;
using System.Text.Json;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Corpus;
using Alliance.Graph.Benchmarks.Driving;

namespace Alliance.Graph.Benchmarks.Fresh;

/// <summary>
/// Asks two servers that have just been started the same documents in turns, over one connection each.
/// </summary>
internal static class FreshRun
{
    /// <exception cref="BenchmarkFailure">A document is refused, or their answers differ.</exception>
    public static async Task<IReadOnlyList<FreshResult>> RunAsync(
        ReleasePair pair,
        IReadOnlyList<string> documents,
        CancellationToken cancellationToken
    )
    {
        var (currentTimes, beforeTimes) = (new List<double>(), new List<double>());
        var (currentBuffer, beforeBuffer) = (new AnswerBuffer(), new AnswerBuffer());
        var (currentUsage, beforeUsage) = (pair.MeasureCurrent(), pair.MeasureBefore());
        for (var index = 0; index < documents.Count; index++)
        {
            var document = JsonSerializer.SerializeToUtf8Bytes(new { query = documents[index] });
            ReadOnlyMemory<byte> current,
                before;

            // Who is asked second finds the caches of the processor warm.
            if (index % 2 == 0)
            {
                before = await AskAsync(pair.Before, beforeBuffer, beforeTimes, document, cancellationToken);
                current = await AskAsync(pair.Current, currentBuffer, currentTimes, document, cancellationToken);
            }
            else
            {
                current = await AskAsync(pair.Current, currentBuffer, currentTimes, document, cancellationToken);
                before = await AskAsync(pair.Before, beforeBuffer, beforeTimes, document, cancellationToken);
            }

            if (!current.Span.SequenceEqual(before.Span))
            {
                throw new BenchmarkFailure(AnswerDifference.Show(document, ("before", before), ("now", current)));
            }
        }

        var (currentEnd, beforeEnd) = (pair.MeasureCurrent(), pair.MeasureBefore());
        return
        [
            new(
                "before",
                beforeTimes,
                beforeEnd.Processor - beforeUsage.Processor,
                beforeEnd.WorkingSetBytes - beforeUsage.WorkingSetBytes
            ),
            new(
                "now",
                currentTimes,
                currentEnd.Processor - currentUsage.Processor,
                currentEnd.WorkingSetBytes - currentUsage.WorkingSetBytes
            ),
        ];
    }

    private static async Task<ReadOnlyMemory<byte>> AskAsync(
        Endpoint endpoint,
        AnswerBuffer buffer,
        List<double> times,
        byte[] document,
        CancellationToken cancellationToken
    )
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await endpoint.PostAsync(document, buffer, cancellationToken);
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return answer;
    }
}
