using Alliance.Graph.Data.Importing;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Submissions;

/// <summary>Reads the entries of submissions as rows, whoever may see them.</summary>
internal static class StoredEntries
{
    /// <summary>
    /// The entries of a submission in the order of their keys, with their rows; behind them that of the report which
    /// the submission becomes,
    /// unless an entry writes it.
    /// </summary>
    public static async Task<(IReadOnlyList<SubmissionEntry> Entries, IReadOnlyList<BatchRow> Rows)> OfAsync(
        DbContext context,
        OwnedRowTypes types,
        string submission,
        PartialDate? publishedOn,
        CancellationToken cancellationToken
    ) => (await OfAsync(context, types, [submission], publishedOn, cancellationToken)).SingleOrDefault(([], []));

    /// <summary>The same of many, each by itself.</summary>
    public static async Task<
        IReadOnlyList<(IReadOnlyList<SubmissionEntry> Entries, IReadOnlyList<BatchRow> Rows)>
    > OfAsync(
        DbContext context,
        OwnedRowTypes types,
        IReadOnlyList<string> submissions,
        PartialDate? publishedOn,
        CancellationToken cancellationToken
    )
    {
        var entries = (
            await context
                .Set<SubmissionEntry>()
                .AsNoTracking()
                .Where(entry => EF.Parameter(submissions).Contains(entry.SubmissionKey))
                .OrderBy(entry => entry.Key)
                .ToListAsync(cancellationToken)
        ).ToLookup(entry => entry.SubmissionKey);
        var found = await (
            from stored in context.Set<Submission>().AsNoTracking()
            join round in context.Set<ReportingRound>().AsNoTracking() on stored.RoundKey equals round.Key
            join country in context.Set<Country>() on stored.CountryCode equals country.Code
            where EF.Parameter(submissions).Contains(stored.Key)
            select new
            {
                Submission = stored,
                Round = round,
                Country = country.Name,
            }
        ).ToListAsync(cancellationToken);
        return found.ConvertAll(one =>
            Of(types, one.Submission, one.Round, one.Country, [.. entries[one.Submission.Key]], publishedOn)
        );
    }

    private static (IReadOnlyList<SubmissionEntry> Entries, IReadOnlyList<BatchRow> Rows) Of(
        OwnedRowTypes types,
        Submission submission,
        ReportingRound round,
        string country,
        List<SubmissionEntry> entries,
        PartialDate? publishedOn
    )
    {
        var rows = entries.ConvertAll(entry => new BatchRow(
            entry.Type,
            entry.RowKey,
            entry.Row,
            entry.CountryCode,
            round.Targets,
            submission.Key
        ));
        if (
            SubmittedReport.RowOf(types, submission, round, country, publishedOn) is { } report
            && !entries.Exists(entry => entry.Type == report.Type && entry.RowKey == report.Key)
        )
        {
            rows.Add(report);
        }

        return (entries, rows);
    }
}
