using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Writes an entry of a submission, for rows of one type.</summary>
internal abstract class EntryMutation(OwnedRows rows) : SubmissionMutation
{
    protected static readonly ScalarInput<int> ExpectedEntryVersion = new(
        "expectedVersion", "The version of the entry that you have seen; left out if there is none. If there is another by now, nothing is done.", IsNullable: true);

    public override Type Node => typeof(SubmissionEntry);

    public override string ModuleId => rows.Definition.ModuleId;

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Rapporteur, CallerRole.Secretariat];

    /// <summary>Refuses rows that are not the caller's to write. It is looked at again when the submission is handed in, and published.</summary>
    /// <param name="run">The run.</param>
    /// <param name="submission">The submission.</param>
    /// <param name="entity">The row as it shall be, or that goes.</param>
    /// <param name="key">Its key.</param>
    /// <param name="row">The row as it was sent; null if it goes.</param>
    /// <param name="pathOf">The way to a field of the row in the input; of null, to the row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MutationRefusedException">They are not.</exception>
    protected async Task RequireOwnAsync(
        MutationRun run, Submission submission, object entity, object key, InputRow? row, Func<string?, IReadOnlyList<string>> pathOf, CancellationToken cancellationToken)
    {
        var isOfCountry = rows.AreOfCountries && rows.CountryOf(entity) is not null;
        run.Role = isOfCountry ? run.Role : CallerRole.Secretariat;
        if (!rows.AreOfCountries && !run.Caller.Is(CallerRole.Secretariat))
        {
            throw new MutationRefusedException(new NotAllowedError(
                $"A {rows.Node.Name} is not about one country, so only the secretariat writes it. Ask the secretariat.", [CallerRole.Secretariat]));
        }

        if (!isOfCountry && !run.Caller.Is(CallerRole.Secretariat))
        {
            throw new MutationRefusedException(new InvalidInputError(
                $"The row is about no country, and the submission about {submission.CountryCode}. Write rows of {submission.CountryCode} only.", pathOf(null)));
        }

        var targets = await run.Query<ReportingRound>().Where(round => round.Key == submission.RoundKey).Select(round => round.Targets).SingleAsync(cancellationToken);
        var faults = await run.CheckOwnerAsync(rows, key, row, submission.CountryCode, targets, cancellationToken);
        if (faults.Count > 0)
        {
            throw new MutationRefusedException([.. faults.Select(fault => new InvalidInputError(fault.Message, pathOf(fault.Field)))]);
        }
    }

    /// <summary>Writes the entry of a row, over the one that there is.</summary>
    protected async Task<string> WriteAsync(MutationRun run, Submission submission, object entity, object rowKey, InputRow? row, CancellationToken cancellationToken)
    {
        var text = GraphText.Of(rowKey)!;
        var key = ComposedKey.Of(submission.RoundKey, submission.CountryCode, rows.Node.Name, text);
        var stored = await run.Query<SubmissionEntry>().SingleOrDefaultAsync(entry => entry.Key == key, cancellationToken);
        RequireVersion(run, stored, key, row);
        var written = new SubmissionEntry
        {
            Key = key,
            SubmissionKey = submission.Key,
            CountryCode = submission.CountryCode,
            Area = rows.AreaOf(entity),
            Type = rows.Node.Name,
            RowKey = text,
            Row = row?.Json,
        };
        run.Subject = StepSubject.Of(written);
        if (stored is null)
        {
            await run.AddAsync(written, cancellationToken);
        }
        else
        {
            await run.ChangeAsync(
                stored,
                entry => (entry.Row, entry.Area, entry.Review, entry.ReturnedBecause) = (written.Row, written.Area, ReviewState.Pending, null),
                cancellationToken);
        }

        // Who hands it in says which version they have seen, and that is one with this entry.
        await ChangeAsync(run, submission, _ => { }, cancellationToken);
        return key;
    }

    private static void RequireVersion(MutationRun run, SubmissionEntry? stored, string key, InputRow? row)
    {
        var expected = run.Arguments.Has(ExpectedEntryVersion) ? run.Arguments.Of(ExpectedEntryVersion) : 0;
        if (stored is null && expected != 0)
        {
            throw new MutationRefusedException(new MissingError($"There is no entry '{key}' any more; somebody has discarded it. Send your change again without 'expectedVersion'.", MutationRun.PathOf(ExpectedEntryVersion)));
        }

        if (stored is not null)
        {
            MutationRun.RequireVersion(stored, expected, row is null ? [] : run.Differences(row, stored.Row));
        }
    }
}
