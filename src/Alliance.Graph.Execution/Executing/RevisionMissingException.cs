using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Executing;

/// <summary>A caller wants an answer of a revision that the database does not have yet.</summary>
internal sealed class RevisionMissingException(long wanted, long newest) : Exception
{
    public GraphError Error { get; } =
        new(
            ErrorCodes.RevisionMissing,
            FormattableString.Invariant(
                $"The newest revision here is {newest}, and 'Alliance-Minimum-Revision' asks for an answer that is not older than {wanted}. Ask again when that revision is made, or leave the header out."
            )
        );
}
