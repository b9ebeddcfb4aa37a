using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Schema;

/// <summary>Compares submissions with what the graph has now.</summary>
public abstract class SubmissionReader
{
    /// <summary>
    /// Tries entries as if their submissions were published now, each with all the others of its submission, whoever
    /// sees those.
    /// </summary>
    /// <param name="entries">Keys of the entries.</param>
    /// <param name="withChanges">Whether it is told what would change, which takes more time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What it would find and do, by the keys of the entries.</returns>
    public abstract Task<IReadOnlyDictionary<string, RowTrial>> TryAsync(
        IReadOnlyList<string> entries,
        bool withChanges,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// The rows that the countries have in the targets of their rounds, as they are and as entries write them: rows and
    /// entries that the caller sees.
    /// </summary>
    /// <param name="submissions">Keys of the submissions.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The rows by the keys of the submissions, by type and key.</returns>
    public abstract Task<IReadOnlyDictionary<string, IReadOnlyList<SubmissionRow>>> RowsAsync(
        IReadOnlyList<string> submissions,
        CancellationToken cancellationToken
    );

    /// <summary>How far submissions are, counted over all of their entries and answers, whoever sees those.</summary>
    /// <param name="submissions">Keys of the submissions.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The targets of the round by the keys of the submissions, and ahead of them what is about
    /// none.</returns>
    public abstract Task<IReadOnlyDictionary<string, IReadOnlyList<TargetCompleteness>>> CompletenessAsync(
        IReadOnlyList<string> submissions,
        CancellationToken cancellationToken
    );
}
