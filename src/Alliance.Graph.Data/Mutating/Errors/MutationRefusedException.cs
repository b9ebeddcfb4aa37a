namespace Alliance.Graph.Data.Mutating.Errors;

/// <summary>Nothing was done; the errors say why.</summary>
public sealed class MutationRefusedException(params IReadOnlyList<MutationError> errors) : Exception(errors[0].Message)
{
    /// <summary>All that was found wrong.</summary>
    public IReadOnlyList<MutationError> Errors { get; } = errors;
}
