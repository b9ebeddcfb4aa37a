using System.Diagnostics;

namespace Alliance.Graph.Benchmarks.Soaking.States;

/// <summary>
/// A state of the data, which was the newest from some moment of the change that made it to some moment of the next
/// change.
/// </summary>
/// <param name="begun">When the change that made it was begun.</param>
internal sealed class SoakState(long begun)
{
    private long _end = long.MaxValue;
    private volatile KnownState? _known;

    /// <summary>What is answered in it; null until that is learnt.</summary>
    public KnownState? Known
    {
        get => _known;
        set => _known = value;
    }

    /// <summary>To be called when the next change is committed for certain.</summary>
    public void End() => Volatile.Write(ref _end, Stopwatch.GetTimestamp());

    /// <summary>Whether it may have been the newest at some moment between a question and its answer.</summary>
    public bool MayAnswer(SoakAnswer answer) => begun <= answer.Received && answer.Sent <= Volatile.Read(ref _end);

    /// <summary>Whether it has been over for so long.</summary>
    public bool IsOverFor(TimeSpan age) =>
        Volatile.Read(ref _end) is var end && end != long.MaxValue && Stopwatch.GetElapsedTime(end) > age;
}
