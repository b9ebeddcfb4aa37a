namespace Alliance.Graph.Benchmarks.Driving;

/// <summary>
/// Memory for one connection's answers, used again and again so that reading them costs the measured machine little.
/// </summary>
internal sealed class AnswerBuffer
{
    private byte[] _bytes = new byte[64 * 1024];

    /// <summary>The whole answer; valid until the next one is read.</summary>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var length = 0;
        while (true)
        {
            if (length == _bytes.Length)
            {
                Array.Resize(ref _bytes, length * 2);
            }

            var read = await stream.ReadAsync(_bytes.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return _bytes.AsMemory(0, length);
            }

            length += read;
        }
    }
}
