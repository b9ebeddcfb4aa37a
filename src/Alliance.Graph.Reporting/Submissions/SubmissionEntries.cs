using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>The entries of a submission.</summary>
internal static class SubmissionEntries
{
    /// <summary>What is wrong with the rows, each at its entry.</summary>
    public static IEnumerable<MutationError> Errors(
        IEnumerable<SubmissionEntry> entries,
        IReadOnlyList<IReadOnlyList<EntryFault>> faults
    ) =>
        entries
            .Zip(faults)
            .SelectMany(entry =>
                entry.Second.Select(fault => new EntryFaultError(fault.Message, entry.First.Key, fault.Field))
            );

    /// <summary>
    /// What is wrong with the report that a submission becomes, whose row stands behind those of the entries.
    /// </summary>
    public static IEnumerable<MutationError> ReportErrors(
        IReadOnlyCollection<SubmissionEntry> entries,
        IEnumerable<IReadOnlyList<EntryFault>> faults,
        IReadOnlyList<string> path
    ) =>
        faults
            .Skip(entries.Count)
            .SelectMany(ofReport => ofReport)
            .Select(fault => new InvalidInputError(
                $"The submission becomes a report of the same key, which cannot be: {fault.Message}",
                path
            ));

    /// <summary>Writes what reviewers think.</summary>
    public static Task ReviewAsync(
        MutationRun run,
        SubmissionEntry entry,
        ReviewState review,
        string? reason,
        CancellationToken cancellationToken
    ) =>
        run.ChangeAsync(entry, stored => (stored.Review, stored.ReturnedBecause) = (review, reason), cancellationToken);
}
