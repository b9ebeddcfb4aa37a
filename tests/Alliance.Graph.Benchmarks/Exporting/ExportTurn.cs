using System.Diagnostics;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Hosting;

namespace Alliance.Graph.Benchmarks.Exporting;

/// <summary>What one file took.</summary>
/// <param name="Milliseconds">From the question to its last byte.</param>
/// <param name="ProcessorMilliseconds">Of the server's process, all threads together; what others do on the machine
/// does not count.</param>
internal readonly record struct ExportTurn(double Milliseconds, double ProcessorMilliseconds)
{
    public static async Task<ExportTurn> TakeAsync(
        WebProcess process,
        Endpoint endpoint,
        AnswerBuffer buffer,
        CancellationToken cancellationToken
    )
    {
        var processor = process.Measure().Processor;
        var start = Stopwatch.GetTimestamp();
        await endpoint.PostAsync(ExportQuestion.Body, buffer, cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(start);
        return new ExportTurn(elapsed.TotalMilliseconds, (process.Measure().Processor - processor).TotalMilliseconds);
    }
}
