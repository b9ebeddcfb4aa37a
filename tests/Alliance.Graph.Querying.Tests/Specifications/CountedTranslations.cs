using System.Diagnostics;
using Alliance.Graph.Data.Telemetry;

namespace Alliance.Graph.Querying.Tests.Specifications;

/// <summary>Counts the queries that are translated for one test because none of their shape was before.</summary>
internal sealed class CountedTranslations : IDisposable
{
    private readonly Activity _root = new Activity("test").Start();
    private readonly ActivityListener _listener;
    private int _count;

    public CountedTranslations()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GraphTelemetry.Name,
            Sample = (ref options) =>
                options.TraceId == _root.TraceId ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStarted = activity =>
            {
                if (activity.TraceId == _root.TraceId && activity.OperationName == PhaseNames.Translate)
                {
                    Interlocked.Increment(ref _count);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public int Count => _count;

    public void Dispose()
    {
        _listener.Dispose();
        _root.Dispose();
    }
}
