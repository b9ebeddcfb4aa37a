using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Alliance.Graph.Execution.Tests.Telemetry;

/// <summary>Makes the meters of one test and listens to them only.</summary>
internal sealed class RecordedMeasures : IMeterFactory
{
    private readonly ConcurrentBag<Meter> _meters = [];
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _measures = [];
    private readonly MeterListener _listener = new();

    public RecordedMeasures()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == this)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.Start();
    }

    public Meter Create(MeterOptions options)
    {
        var meter = new Meter(new MeterOptions(options.Name) { Scope = this });
        _meters.Add(meter);
        return meter;
    }

    /// <summary>What was measured, in order.</summary>
    public IReadOnlyList<(double Value, string Tags)> Of(string name) =>
        [.. _measures.Where(measure => measure.Name == name).Select(measure => (measure.Value, measure.Tags))];

    public IEnumerable<string> AllTags => _measures.Select(measure => measure.Tags);

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var meter in _meters)
        {
            meter.Dispose();
        }
    }

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measures.Enqueue(
            (instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")))
        );
}
