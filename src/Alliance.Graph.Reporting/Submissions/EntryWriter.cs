using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Writes entries of a submission, for rows of one type.</summary>
internal sealed class EntryWriter(MutationRun run, Submission submission, OwnedRows rows)
{
    private IReadOnlyList<PolicyTargetKey>? _targets;

    /// <summary>
    /// Refuses rows that are not the caller's to write. It is looked at again when the submission is handed in, and
    /// published.
    /// </summary>
    /// <param name="entity">The row as it shall be, or that goes.</param>
    /// <param name="key">Its key.</param>
    /// <param name="row">The row as it was sent; null if it goes.</param>
    /// <param name="pathOf">The way to a field of the row in the input; of null, to the row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MutationRefusedException">They are not.</exception>
    public async Task RequireOwnAsync(
        object entity,
        object key,
        InputRow? row,
        Func<string?, IReadOnlyList<string>> pathOf,
        CancellationToken cancellationToken
    )
    {
        if (!rows.AreOfCountries && !run.Caller.Is(CallerRole.Secretariat))
        {
            throw new MutationRefusedException(
                new NotAllowedError(
                    $"A {rows.Node.Name} is not about one country, so only the secretariat writes it. Ask the secretariat.",
                    [CallerRole.Secretariat]
                )
            );
        }

        if (!IsOfCountry(entity) && !run.Caller.Is(CallerRole.Secretariat))
        {
            throw new MutationRefusedException(
                new InvalidInputError(
                    $"The row is about no country, and the submission about {submission.CountryCode}. Write rows of {submission.CountryCode} only.",
                    pathOf(null)
                )
            );
        }

        _targets ??= await run.Query<ReportingRound>()
            .Where(round => round.Key == submission.RoundKey)
            .Select(round => round.Targets)
            .SingleAsync(cancellationToken);
        var faults = await run.CheckOwnerAsync(rows, key, row, submission, _targets, cancellationToken);
        if (faults.Count > 0)
        {
            throw new MutationRefusedException([
                .. faults.Select(fault => new InvalidInputError(fault.Message, pathOf(fault.Field))),
            ]);
        }
    }

    /// <summary>Key of the entry of a row.</summary>
    public string KeyOf(object rowKey) =>
        ComposedKey.Of(submission.RoundKey, submission.CountryCode, rows.Node.Name, GraphText.Of(rowKey)!);

    /// <summary>The entry of a row; null if there is none.</summary>
    public Task<SubmissionEntry?> FindAsync(object rowKey, CancellationToken cancellationToken)
    {
        var key = KeyOf(rowKey);
        return run.Query<SubmissionEntry>().SingleOrDefaultAsync(entry => entry.Key == key, cancellationToken);
    }

    /// <summary>Writes the entry of a row.</summary>
    /// <param name="stored">What there is; null if nothing.</param>
    /// <param name="entity">The row as it shall be, or that goes.</param>
    /// <param name="rowKey">Its key.</param>
    /// <param name="row">The row as it was sent; null if it goes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Key of the entry.</returns>
    public async Task<string> WriteAsync(
        SubmissionEntry? stored,
        object entity,
        object rowKey,
        InputRow? row,
        CancellationToken cancellationToken
    )
    {
        var written = new SubmissionEntry
        {
            Key = KeyOf(rowKey),
            SubmissionKey = submission.Key,
            CountryCode = submission.CountryCode,
            Area = rows.AreaOf(entity),
            Type = rows.Node.Name,
            RowKey = GraphText.Of(rowKey)!,
            Row = row?.Json,
        };
        run.Tell(StepSubject.Of(written).As(IsOfCountry(entity) ? run.Role : CallerRole.Secretariat));
        if (stored is null)
        {
            await run.AddAsync(written, cancellationToken);
        }
        else
        {
            await run.ChangeAsync(
                stored,
                entry =>
                    (entry.Row, entry.Area, entry.Review, entry.ReturnedBecause) = (
                        written.Row,
                        written.Area,
                        ReviewState.Pending,
                        null
                    ),
                cancellationToken
            );
        }

        return written.Key;
    }

    private bool IsOfCountry(object entity) => rows.AreOfCountries && rows.CountryOf(entity) is not null;
}
