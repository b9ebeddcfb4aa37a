using System.Buffers;
using Alliance.Graph.Data.Connections;

namespace Alliance.Graph.Execution.Answers.Kept;

/// <summary>Takes a copy of an answer while it is written, and keeps it when it is whole.</summary>
/// <param name="running">What was asked, and who waits for it.</param>
/// <param name="state">The state that the answer is of.</param>
/// <param name="cost">What it costs.</param>
/// <param name="label">What logs say of it.</param>
/// <param name="isFinal">Whether it never changes, whoever asks.</param>
internal sealed class AnswerCapture(
    RunningAnswer running,
    DataState state,
    double cost,
    AnswerLabel label,
    bool isFinal
)
{
    private ArrayBufferWriter<byte>? _parts;
    private bool _isTooLarge;

    /// <summary>Takes a part, before it is sent.</summary>
    /// <param name="part">Bytes that follow those of the last part.</param>
    /// <param name="isWhole">Whether it is the whole answer.</param>
    /// <param name="hasErrors">Whether the answer has errors, so that it is not kept.</param>
    public void Take(ReadOnlyMemory<byte> part, bool isWhole, bool hasErrors)
    {
        if (isWhole && !hasErrors)
        {
            Keep(part.ToArray());
        }
        else if (!isWhole && !hasErrors && (_parts?.WrittenCount ?? 0) + part.Length <= running.Answers.LargestAnswer)
        {
            _parts ??= new ArrayBufferWriter<byte>();
            _parts.Write(part.Span);
        }
        else
        {
            _parts = null;
            _isTooLarge = true;
        }

        // Who waits does not wait for a caller who reads slowly.
        running.End();
    }

    /// <summary>Keeps what was taken in parts; all of them were sent.</summary>
    public void Complete(bool hasErrors)
    {
        if (_parts is not null && !hasErrors && !_isTooLarge)
        {
            Keep(_parts.WrittenSpan.ToArray());
        }
    }

    /// <summary>The answer is not written to its end.</summary>
    public void Abandon() => running.End();

    private void Keep(byte[] utf8) =>
        running.Answers.Keep(
            new KeptAnswer(running.Answers, running.Key, state, cost, label, utf8) { IsFinal = isFinal }
        );
}
