using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Costs;

namespace Alliance.Graph.Execution.Executing;

/// <summary>
/// Takes memory for what a run reads: at first as much as it could read, then as it reads more than that, and in the
/// end what it
/// has read. A small answer takes none, and nobody is asked.
/// </summary>
/// <param name="memory">Where it is taken from.</param>
internal sealed class RunMemory(AnswerMemory memory)
{
    /// <summary>Answers below are small: with their JSON they hold about as much as their connection does.</summary>
    public const int SmallestBytes = 256 * 1024;

    /// <summary>
    /// Measured with commitments and their texts: 150 for each object, those that share a row with another included.
    /// </summary>
    private const int BytesOfObject = 200;

    /// <summary>
    /// Most estimates are far above what is read, because pages are seldom full. More of them at once would keep others
    /// out who
    /// would fit.
    /// </summary>
    private const int LargestEstimate = 16 * 1024 * 1024;

    /// <summary>A full slice of 10,000 rows, at 430 bytes each.</summary>
    private const int SliceBytes = 4 * 1024 * 1024;

    /// <summary>JSON that waits here and in the web server.</summary>
    private const int BufferBytes = 256 * 1024;

    private long _taken;
    private bool _isRead;

    /// <summary>Before the first statement runs.</summary>
    /// <exception cref="NoRoomException">There is no room.</exception>
    public ValueTask BeginAsync(OperationCost cost, CancellationToken cancellationToken) =>
        Math.Min(cost.Objects * BytesOfObject, LargestEstimate) is >= SmallestBytes and var bytes
            ? TakeAsync((long)bytes, cancellationToken)
            : default;

    /// <summary>
    /// When a statement has run. What is read while the answer is sent is told by <see cref="Keep"/>.
    /// </summary>
    /// <exception cref="NoRoomException">There is no room.</exception>
    public ValueTask GrowAsync(long held, CancellationToken cancellationToken) =>
        held < SmallestBytes || held <= _taken || _isRead ? default : TakeAsync(held, cancellationToken);

    /// <summary>When everything has been read that is read before the answer is sent.</summary>
    /// <exception cref="NoRoomException">There is no room.</exception>
    public ValueTask EndAsync(long held, bool isSliced, CancellationToken cancellationToken)
    {
        _isRead = true;
        return isSliced ? TakeAsync(held + SliceBytes + BufferBytes, cancellationToken)
            : held >= SmallestBytes ? TakeAsync(held + BufferBytes, cancellationToken)
            : _taken > 0 ? TakeAsync(0, cancellationToken)
            : default;
    }

    /// <summary>While the answer is sent: what is held of it.</summary>
    public void Keep(long held)
    {
        if (_taken > 0)
        {
            memory.Keep(held + BufferBytes);
        }
    }

    private async ValueTask TakeAsync(long bytes, CancellationToken cancellationToken)
    {
        _taken = bytes;
        if (await memory.TakeAsync(bytes, cancellationToken) is { } refusal)
        {
            throw new NoRoomException(refusal);
        }
    }
}
