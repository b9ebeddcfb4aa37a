namespace Alliance.Graph.Data.Mutating.Errors;

/// <summary>Somebody else has changed it since the caller looked.</summary>
/// <param name="Message">Who, when, and what to do.</param>
/// <param name="ExpectedVersion">The version that the caller has seen.</param>
/// <param name="Version">The version that there is.</param>
/// <param name="ChangedAt">When it was written last, in UTC.</param>
/// <param name="ChangedBy">Who wrote it; null if they have no name.</param>
/// <param name="Differences">In what the caller's differs from what there is.</param>
public sealed record VersionConflictError(
    string Message,
    int ExpectedVersion,
    int Version,
    DateTime ChangedAt,
    string? ChangedBy,
    IReadOnlyList<FieldDifference> Differences
) : MutationError("VERSION_CONFLICT", Message);

/// <summary>A field that two have written differently.</summary>
/// <param name="Field">The field, as the graph names it.</param>
/// <param name="Yours">What the caller wants to write, as answers write it; null if nothing.</param>
/// <param name="Theirs">What there is, as answers write it; null if nothing.</param>
public sealed record FieldDifference(string Field, string? Yours, string? Theirs);
