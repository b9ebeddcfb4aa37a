using System.Globalization;

namespace Alliance.Graph.Differential.Running;

/// <summary>What was asked and what came of it.</summary>
internal sealed class Tally
{
    public int Questions { get; set; }

    public int Documents { get; set; }

    public int Changes { get; set; }

    public int AnswersMeanwhile { get; set; }

    public int FollowedCursors { get; set; }

    public int Differences { get; set; }

    public SortedDictionary<string, int> Refusals { get; } = new(StringComparer.Ordinal);

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Questions} questions in {Documents} documents, {FollowedCursors} cursors followed, {Changes} changes of the rows and {AnswersMeanwhile} answers meanwhile; too large: {(Refusals.Count == 0 ? "none" : string.Join(", ", Refusals.Select(refusal => $"{refusal.Value} {refusal.Key}")))}; {Differences} differences"
        );
}
