namespace Alliance.Graph.Server.Console;

/// <summary>
/// Where nobody watches, in a log for example: a line every few seconds, so that quick work writes none.
/// </summary>
internal sealed class ProgressLines(Action<string> write, TimeProvider time) : IWorkProgress
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private long _last = time.GetTimestamp();

    public void Report(string step, long done, long? total)
    {
        lock (_lock)
        {
            if (time.GetElapsedTime(_last) < _pause)
            {
                return;
            }

            _last = time.GetTimestamp();
            write(total is null ? $"{step}: {done} …" : $"{step}: {done} of {total} …");
        }
    }
}
