using Alliance.Graph.Data.Importing;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Submissions;

/// <summary>Reads the entries of submissions as rows, whoever may see them.</summary>
internal static class StoredEntries
{
    /// <summary>
    /// The entries of a submission in the order of their keys, with their rows; behind them that of the report which the submission becomes,
    /// unless an entry writes it.
    /// </summary>
    public static async Task<(IReadOnlyList<SubmissionEntry> Entries, IReadOnlyList<BatchRow> Rows)> OfAsync(
        DbContext context, OwnedRowTypes types, string submission, PartialDate? publishedOn, CancellationToken cancellationToken)
    {
        var entries = await context.Set<SubmissionEntry>().AsNoTracking().Where(entry => entry.SubmissionKey == submission).OrderBy(entry => entry.Key).ToListAsync(cancellationToken);
        var found = await (
            from stored in context.Set<Submission>().AsNoTracking()
            join round in context.Set<ReportingRound>().AsNoTracking() on stored.RoundKey equals round.Key
            join country in context.Set<Country>() on stored.CountryCode equals country.Code
            where stored.Key == submission
            select new { Submission = stored, Round = round, Country = country.Name }).SingleOrDefaultAsync(cancellationToken);
        var rows = entries.ConvertAll(entry => new BatchRow(entry.Type, entry.RowKey, entry.Row, entry.CountryCode, found?.Round.Targets ?? [], submission));
        if (found is not null
            && SubmittedReport.RowOf(types, found.Submission, found.Round, found.Country, publishedOn) is { } report
            && !entries.Exists(entry => entry.Type == report.Type && entry.RowKey == report.Key))
        {
            rows.Add(report);
        }

        return (entries, rows);
    }
}
