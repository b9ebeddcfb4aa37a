namespace Alliance.Graph.Data.Reading;

/// <summary>How many bytes the rows of a session and its branches hold, which read side by side.</summary>
internal sealed class HeldMemory
{
    private long _bytes;

    public long Bytes => Interlocked.Read(ref _bytes);

    public void Add(long bytes) => Interlocked.Add(ref _bytes, bytes);
}
