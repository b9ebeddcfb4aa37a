using Alliance.Graph.Data.Importing;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Submissions;

/// <summary>Reads the entries of submissions as rows, whoever may see them.</summary>
internal static class StoredEntries
{
    /// <summary>The entries of a submission in the order of their keys, with their rows.</summary>
    public static async Task<(IReadOnlyList<SubmissionEntry> Entries, IReadOnlyList<BatchRow> Rows)> OfAsync(DbContext context, string submission, CancellationToken cancellationToken)
    {
        var entries = await context.Set<SubmissionEntry>().AsNoTracking().Where(entry => entry.SubmissionKey == submission).OrderBy(entry => entry.Key).ToListAsync(cancellationToken);
        var targets = await (
            from stored in context.Set<Submission>()
            join round in context.Set<ReportingRound>() on stored.RoundKey equals round.Key
            where stored.Key == submission
            select round.Targets).SingleOrDefaultAsync(cancellationToken) ?? [];
        return (entries, entries.ConvertAll(entry => new BatchRow(entry.Type, entry.RowKey, entry.Row, entry.CountryCode, targets)));
    }
}
