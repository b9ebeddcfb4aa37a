using System.Collections.Concurrent;
using System.Diagnostics;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Reporting;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Telemetry;
using Alliance.Graph.Execution;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Modules.AvailabilityReduction;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Benchmarks.Fresh;

/// <summary>Splits what questions of new forms cost by phase, inside this process, as activities tell it.</summary>
internal static class FreshPhases
{
    private const string Statement = "statements";
    private const string Rest = "all else";
    private const string Total = "request";

    private static readonly string[] _phases =
    [
        PhaseNames.Parse,
        PhaseNames.Validate,
        PhaseNames.Plan,
        PhaseNames.Translate,
        Statement,
        PhaseNames.Write,
        Rest,
        Total,
    ];

    /// <summary>Asks each document once. The first fifth warms the code up, and is left out.</summary>
    public static async Task AddToAsync(Table table, DatabaseProviderKind kind, IReadOnlyList<string> documents)
    {
        await using var database = await TestDatabases.CreateAsync(
            GraphComposer.Compose([new CoreModule(), new AvailabilityReductionModule()]),
            kind
        );
        var executor = new GraphExecutor(database.Database, NullLogger<GraphExecutor>.Instance);
        var spans = new ConcurrentQueue<Span>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GraphTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (NameOf(activity) is { } phase)
                {
                    spans.Enqueue(new Span(phase, activity.StartTimeUtc, activity.StartTimeUtc + activity.Duration));
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var times = _phases.ToDictionary(phase => phase, _ => new List<double>());
        for (var index = 0; index < documents.Count; index++)
        {
            spans.Clear();
            var response = await executor.ExecuteAsync(new GraphRequest(documents[index]), CancellationToken.None);
            await response.WriteAsync((_, _, _) => ValueTask.CompletedTask, CancellationToken.None);
            if (index >= documents.Count / 5)
            {
                foreach (var phase in _phases.Where(phase => phase != Rest))
                {
                    times[phase].Add(Milliseconds(spans.Where(span => span.Phase == phase)));
                }

                times[Rest].Add(times[Total][^1] - Milliseconds(spans.Where(span => span.Phase != Total)));
            }
        }

        foreach (var phase in _phases)
        {
            table.Add(
                $"{kind}",
                phase,
                Number.Milliseconds(Median.Of(times[phase])),
                Number.Milliseconds(times[phase].Average())
            );
        }
    }

    /// <summary>
    /// How long at least one of them lasted: on PostgreSQL statements run side by side, and beside what is translated.
    /// </summary>
    private static double Milliseconds(IEnumerable<Span> spans)
    {
        var (time, until) = (TimeSpan.Zero, DateTime.MinValue);
        foreach (var span in spans.OrderBy(span => span.Start).Where(span => span.End > until))
        {
            time += span.End - (span.Start > until ? span.Start : until);
            until = span.End;
        }

        return time.TotalMilliseconds;
    }

    private static string? NameOf(Activity activity) =>
        activity.Kind switch
        {
            ActivityKind.Server => Total,
            ActivityKind.Client => Statement,
            _ => Array.Find(_phases, phase => phase == activity.OperationName),
        };

    private sealed record Span(string Phase, DateTime Start, DateTime End);
}
