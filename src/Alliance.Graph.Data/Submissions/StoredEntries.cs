using Alliance.Graph.Data.Importing;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Submissions;

/// <summary>Reads the entries of submissions as rows, whoever may see them.</summary>
internal static class StoredEntries
{
    /// <summary>The entries of a submission in the order of their keys, with their rows.</summary>
    public static async Task<(IReadOnlyList<SubmissionEntry> Entries, IReadOnlyList<BatchRow> Rows)> OfAsync(DbContext context, string submission, CancellationToken cancellationToken)
        => (await OfAsync(context, [submission], cancellationToken)).SingleOrDefault(([], []));

    /// <summary>The same of many, each by itself, without those that have none.</summary>
    public static async Task<IReadOnlyList<(IReadOnlyList<SubmissionEntry> Entries, IReadOnlyList<BatchRow> Rows)>> OfAsync(
        DbContext context, IReadOnlyList<string> submissions, CancellationToken cancellationToken)
    {
        var entries = await context.Set<SubmissionEntry>().AsNoTracking().Where(entry => EF.Parameter(submissions).Contains(entry.SubmissionKey)).OrderBy(entry => entry.Key).ToListAsync(cancellationToken);
        var targets = await (
            from stored in context.Set<Submission>()
            join round in context.Set<ReportingRound>() on stored.RoundKey equals round.Key
            where EF.Parameter(submissions).Contains(stored.Key)
            select new { stored.Key, round.Targets }).ToDictionaryAsync(stored => stored.Key, stored => stored.Targets, cancellationToken);
        return
        [
            .. entries.GroupBy(entry => entry.SubmissionKey).Select(own => (
                (IReadOnlyList<SubmissionEntry>)[.. own],
                (IReadOnlyList<BatchRow>)[.. own.Select(entry => new BatchRow(entry.Type, entry.RowKey, entry.Row, entry.CountryCode, targets[own.Key]))])),
        ];
    }
}
