using Alliance.Graph.Data.Searching.Words;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Executing;

/// <summary>Says that a text names nothing, or several things.</summary>
internal static class UnmatchedName
{
    /// <param name="plan">What looked for it.</param>
    /// <param name="text">The text.</param>
    /// <param name="match">What it could mean.</param>
    /// <param name="path">Where it stands in the answer.</param>
    public static GraphError Of(NamedPlan plan, string text, NameMatch match, IReadOnlyList<object> path)
    {
        var candidates = string.Join(
            ", ",
            match.Candidates.Select(candidate => $"'{candidate.Name}' ({candidate.Of})")
        );
        var message = match switch
        {
            { IsAmbiguous: true } =>
                $"'{text}' is a name of more than one: {candidates}. Nothing is guessed; write the name of the one that you mean.",
            { Candidates.Count: 0 } =>
                $"'{text}' is no name that is known here, and none is like it. Ask for the names that there are with a list field.",
            _ =>
                $"'{text}' is no name that is known here. Like it are: {candidates}. Nothing is guessed; write one of these if you mean it.",
        };
        return new GraphError(
            match.IsAmbiguous ? ErrorCodes.AmbiguousName : ErrorCodes.UnknownName,
            message,
            [plan.Location],
            path
        )
        {
            Candidates = [.. match.Candidates.Select(candidate => new ErrorCandidate(candidate.Name, candidate.Of))],
        };
    }
}
