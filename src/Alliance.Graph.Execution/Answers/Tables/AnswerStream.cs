using System.Buffers;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>An answer's buffer for libraries that write to streams.</summary>
internal sealed class AnswerStream(AnswerBuffer buffer) : Stream
{
    private long _written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _written;

    public override long Position
    {
        get => _written;
        set => throw new NotSupportedException("What was written may be sent.");
    }

    public override void Write(byte[] bytes, int offset, int count) => Write(bytes.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        buffer.Write(bytes);
        _written += bytes.Length;
    }

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken = default
    )
    {
        Write(bytes.Span);
        await HandOnAsync(cancellationToken);
    }

    public override Task WriteAsync(byte[] bytes, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(bytes.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Hands on what is there if it is enough for a part.</summary>
    public ValueTask HandOnAsync(CancellationToken cancellationToken) =>
        buffer.IsFull(0) ? buffer.FlushAsync(cancellationToken) : ValueTask.CompletedTask;

    public override void Flush()
    {
        // Parts are handed on when they are full.
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] bytes, int offset, int count) =>
        throw new NotSupportedException("Answers are written.");

    public override long Seek(long offset, SeekOrigin origin) =>
        throw new NotSupportedException("What was written may be sent.");

    public override void SetLength(long value) => throw new NotSupportedException("What was written may be sent.");
}
