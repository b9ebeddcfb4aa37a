using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Submissions;

/// <summary>Submissions over one state of the database, for one caller.</summary>
internal sealed class StoredSubmissions(
    VisibleRows rows,
    ComposedGraph graph,
    OwnedRowTypes types,
    RevisedTypes revised
) : SubmissionReader
{
    private readonly DbContext _context = rows.Context;

    /// <inheritdoc />
    public override Task<IReadOnlyDictionary<string, RowTrial>> TryAsync(
        IReadOnlyList<string> entries,
        bool withChanges,
        CancellationToken cancellationToken
    ) => new EntryTrials(_context, graph, types, revised).TryAsync(entries, withChanges, cancellationToken);

    /// <inheritdoc />
    public override async Task<IReadOnlyDictionary<string, IReadOnlyList<SubmissionRow>>> RowsAsync(
        IReadOnlyList<string> submissions,
        CancellationToken cancellationToken
    )
    {
        var entries = (
            await rows.Of<SubmissionEntry>()
                .Where(entry => EF.Parameter(submissions).Contains(entry.SubmissionKey))
                .ToListAsync(cancellationToken)
        ).ToLookup(entry => entry.SubmissionKey);
        var asked = await AskedAsync(submissions, cancellationToken);
        var stored = await new CountryRows(rows, types).ReadAsync(
            [.. asked.Select(submission => submission.Country).Distinct()],
            cancellationToken
        );
        return asked.ToDictionary(
            submission => submission.Key,
            submission => SubmittedRows.Of(stored[submission.Country], submission.Targets, entries[submission.Key])
        );
    }

    /// <inheritdoc />
    public override async Task<IReadOnlyDictionary<string, IReadOnlyList<TargetCompleteness>>> CompletenessAsync(
        IReadOnlyList<string> submissions,
        CancellationToken cancellationToken
    )
    {
        var entries = (
            await _context
                .Set<SubmissionEntry>()
                .Where(entry => EF.Parameter(submissions).Contains(entry.SubmissionKey))
                .ToListAsync(cancellationToken)
        ).ToLookup(entry => entry.SubmissionKey);
        var trials = await TryAsync(
            [.. entries.SelectMany(own => own).Select(entry => entry.Key)],
            withChanges: false,
            cancellationToken
        );
        var asked = await AskedAsync(submissions, cancellationToken);
        var rounds = asked.Select(submission => submission.Round).Distinct().ToList();
        var questions = (
            await _context
                .Set<RoundQuestion>()
                .Where(question => EF.Parameter(rounds).Contains(question.RoundKey))
                .OrderBy(question => question.Position)
                .ThenBy(question => question.Key)
                .ToListAsync(cancellationToken)
        ).ToLookup(question => question.RoundKey);
        var answers = (
            await _context
                .Set<SubmissionAnswer>()
                .Where(answer => EF.Parameter(submissions).Contains(answer.SubmissionKey))
                .ToListAsync(cancellationToken)
        ).ToLookup(answer => answer.SubmissionKey);
        var counts = await new CountedRows(rows, types).CountAsync(
            [.. asked.Select(submission => (submission.Key, submission.Country, submission.Targets))],
            entries,
            cancellationToken
        );
        return asked.ToDictionary(
            submission => submission.Key,
            submission =>
                Completeness.Of(
                    submission.Targets,
                    counts[submission.Key],
                    [
                        .. entries[submission.Key]
                            .Select(entry => (entry.Area, IsFaulty: trials[entry.Key].Faults.Count > 0)),
                    ],
                    [.. questions[submission.Round]],
                    answers[submission.Key]
                        .DistinctBy(answer => answer.QuestionKey)
                        .ToDictionary(answer => answer.QuestionKey)
                )
        );
    }

    private async Task<
        IReadOnlyList<(string Key, string Round, CountryCode Country, IReadOnlyList<PolicyTargetKey> Targets)>
    > AskedAsync(IReadOnlyList<string> submissions, CancellationToken cancellationToken)
    {
        var found = await (
            from submission in _context.Set<Submission>()
            join round in _context.Set<ReportingRound>() on submission.RoundKey equals round.Key
            where EF.Parameter(submissions).Contains(submission.Key)
            select new
            {
                submission.Key,
                submission.RoundKey,
                submission.CountryCode,
                round.Targets,
            }
        ).ToListAsync(cancellationToken);
        return found.ConvertAll(submission =>
            (
                submission.Key,
                submission.RoundKey,
                submission.CountryCode,
                (IReadOnlyList<PolicyTargetKey>)submission.Targets
            )
        );
    }
}
