namespace Alliance.Graph.Http.Tests.Hosting;

/// <summary>A connection that breaks at the first read.</summary>
internal sealed class UnreadableStream : MemoryStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        throw new IOException("The connection is gone.");
}
