namespace Alliance.Graph.Execution.Tests.Releases;

/// <summary>A clock that moves only when it is told to, and lets its timers know at once.</summary>
internal sealed class StoppedTime : TimeProvider
{
    private readonly List<Bell> _bells = [];
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public void Pass(TimeSpan time)
    {
        _ticks += time.Ticks;
        _bells.ForEach(bell => bell.Ring());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var bell = new Bell(() => callback(state));
        _bells.Add(bell);
        return bell;
    }

    private sealed class Bell(Action ring) : ITimer
    {
        private bool _isGone;

        public void Ring()
        {
            if (!_isGone)
            {
                ring();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _isGone = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
