using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Data.Submissions;

/// <summary>Counts how far a submission is, target by target.</summary>
internal static class Completeness
{
    /// <summary>The targets of the round, and ahead of them what is about none.</summary>
    /// <param name="targets">The targets of the round.</param>
    /// <param name="rows">How many rows the country would have in each area, with all entries over them.</param>
    /// <param name="entries">The area of each entry, and whether it could not be published.</param>
    /// <param name="questions">The questions of the round, in their order.</param>
    /// <param name="answers">The answers by the keys of questions.</param>
    public static IReadOnlyList<TargetCompleteness> Of(
        IReadOnlyList<PolicyTargetKey> targets,
        IReadOnlyDictionary<string, int> rows,
        IReadOnlyList<(string Area, bool IsFaulty)> entries,
        IReadOnlyList<RoundQuestion> questions,
        IReadOnlyDictionary<string, SubmissionAnswer> answers
    )
    {
        // Whatever belongs to no target of the round is counted as about none, so that nothing that is wrong goes
        // uncounted.
        var places = targets
            .Distinct()
            .ToDictionary(target => EnumText.ToText(target), target => (PolicyTargetKey?)target);
        PolicyTargetKey? PlaceOf(string area) => places.GetValueOrDefault(area);
        return
        [
            .. new PolicyTargetKey?[] { null }
                .Concat(targets.Distinct().Order().Select(target => (PolicyTargetKey?)target))
                .Select(target =>
                {
                    var asked = questions
                        .Where(question =>
                            (question.Target is { } own && targets.Contains(own) ? own : (PolicyTargetKey?)null)
                            == target
                        )
                        .ToList();
                    return new TargetCompleteness
                    {
                        Target = target,
                        Rows = rows.Where(area => PlaceOf(area.Key) == target).Sum(area => area.Value),
                        Entries = entries.Count(entry => PlaceOf(entry.Area) == target),
                        Faulty = entries.Count(entry => entry.IsFaulty && PlaceOf(entry.Area) == target),
                        Questions = asked.Count,
                        Answered = asked.Count(question =>
                            answers.TryGetValue(question.Key, out var answer) && question.IsAnsweredBy(answer)
                        ),
                        OpenQuestions =
                        [
                            .. asked
                                .Where(question => question.IsOpen(answers.GetValueOrDefault(question.Key)))
                                .Select(question => question.Name),
                        ],
                    };
                }),
        ];
    }
}
