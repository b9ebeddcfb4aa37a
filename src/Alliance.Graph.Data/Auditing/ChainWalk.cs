using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Auditing;

/// <summary>Goes along the chain, and compares each event with the one before.</summary>
/// <param name="expected">An event of which somebody has taken note; null if nobody has.</param>
/// <param name="found">Is told what is wrong.</param>
internal sealed class ChainWalk(ChainPlace? expected, Action<ChainBreak> found)
{
    private AuditEvent? _last;
    private bool _isExpectedSeen;

    public long Events { get; private set; }

    /// <summary>Number of the last event.</summary>
    public long Number { get; private set; }

    public DateTime? First { get; private set; }

    public DateTime? Last => _last?.At;

    public ChainPlace? End => _last is null ? null : new ChainPlace(_last.Number, _last.Hash);

    /// <summary>The next event, whose number is larger than that of the one before.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="told">The event; null if the database holds something that is none.</param>
    public void Step(long number, AuditEvent? told)
    {
        if (number < 1)
        {
            found(
                new ChainBreak(
                    ChainBreakKind.OutOfPlace,
                    $"Event {number} is out of place: the first event has the number 1."
                )
            );
            return;
        }

        var isGap = number != Number + 1;
        if (isGap)
        {
            found(
                new ChainBreak(
                    ChainBreakKind.Missing,
                    number == Number + 2
                        ? $"Event {Number + 1} is missing."
                        : $"Events {Number + 1} to {number - 1} are missing."
                )
            );
        }

        if (told is null)
        {
            found(
                new ChainBreak(ChainBreakKind.Altered, $"Event {number} was altered: it holds what no event can say.")
            );
        }
        else if (!HasOwnHash(told))
        {
            found(
                new ChainBreak(
                    ChainBreakKind.Altered,
                    $"Event {number} was altered: its hash is not that of what it says."
                )
            );
        }
        else if (
            !isGap
            && (number == 1 ? told.PreviousHash is not null : _last is not null && told.PreviousHash != _last.Hash)
        )
        {
            found(
                new ChainBreak(
                    ChainBreakKind.OutOfPlace,
                    number == 1
                        ? "Event 1 is out of place: it was written behind another one."
                        : $"Event {number} is out of place: it was not written behind event {Number} as that is now."
                )
            );
        }

        if (number == expected?.Number)
        {
            _isExpectedSeen = true;
            if (told?.Hash != expected.Hash)
            {
                found(
                    new ChainBreak(
                        ChainBreakKind.Replaced,
                        $"Event {number} has the hash {told?.Hash ?? "of something that is no event"}, and {expected.Hash} was expected: the chain was written anew up to there or from earlier on."
                    )
                );
            }
        }

        First = Events == 0 ? told?.At : First;
        (_last, Number) = (told, number);
        Events++;
    }

    /// <summary>There is no more event.</summary>
    public void Finish()
    {
        if (expected is not null && !_isExpectedSeen && expected.Number > Number)
        {
            found(
                new ChainBreak(
                    ChainBreakKind.CutOff,
                    $"The chain ends with event {Number}, and event {expected.Number} was expected: its end was cut off."
                )
            );
        }
    }

    private static bool HasOwnHash(AuditEvent told) => EventHash.Of(told) == told.Hash;
}
