using System.Buffers;

namespace Alliance.Graph.Execution.Answers;

/// <summary>
/// Collects an answer and hands it on in parts, so that a large one never is in memory as a whole. A small one is
/// handed on
/// when it is finished: until then a fault can still become an error in front of the data.
/// </summary>
internal sealed class AnswerBuffer(AnswerPartWriter write) : IBufferWriter<byte>, IDisposable
{
    private const int PartSize = 64 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _count;

    /// <summary>Whether a part goes out at once, because it fits into what servers keep for a connection.</summary>
    public static bool IsSmall(ReadOnlyMemory<byte> part) => part.Length < PartSize / 2;

    /// <summary>Whether a part was handed on, so that the beginning of the answer is out of reach.</summary>
    public bool HasBegun { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    /// <summary>Whether it is time to hand on a part.</summary>
    /// <param name="pending">Bytes that a writer is about to add.</param>
    public bool IsFull(int pending) => _count + pending >= PartSize;

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsSpan(_count);
    }

    /// <summary>Hands on what is there; the answer goes on.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        HasBegun = true;
        await write(_bytes.AsMemory(0, _count), false, cancellationToken);
        _count = 0;
    }

    /// <summary>Hands on the rest of the answer.</summary>
    public ValueTask CompleteAsync(CancellationToken cancellationToken) =>
        write(_bytes.AsMemory(0, _count), !HasBegun, cancellationToken);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Reserve(int count)
    {
        if (_bytes.Length - _count >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, _count + count));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
