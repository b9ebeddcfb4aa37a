namespace Alliance.Graph.Benchmarks.Driving;

/// <summary>What one connection asks, request after request; it goes on from turn to turn.</summary>
internal abstract class Conversation
{
    /// <summary>The next request.</summary>
    public abstract byte[] Next();

    /// <summary>Takes the answer to it.</summary>
    public abstract void Take(ReadOnlyMemory<byte> answer);
}
