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
internal abstract class EntryMutation(EntryRows rows) : SubmissionMutation
{
    protected static readonly ScalarInput<int> ExpectedEntryVersion = new(
        "expectedVersion", "The version of the entry that you have seen; left out if there is none. If there is another by now, nothing is done.", IsNullable: true);

    public override Type Node => typeof(SubmissionEntry);

    public override string ModuleId => rows.Definition.ModuleId;

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Rapporteur, CallerRole.Secretariat];

    public override IReadOnlyList<ValueDefinition> OwnErrors
        => [ErrorDefinitions.Missing, ErrorDefinitions.VersionConflict, SubmissionStateError.Definition, RoundNotOpenError.Definition];

    /// <summary>What is wrong with rows of other countries and targets.</summary>
    protected async Task RequireOwnAsync(MutationRun run, Submission submission, object entity, IReadOnlyList<string> path, CancellationToken cancellationToken)
    {
        var isSecretariat = run.Caller.Is(CallerRole.Secretariat);
        if (!rows.AreOfCountries && !isSecretariat)
        {
            throw new MutationRefusedException(new NotAllowedError(
                $"A {rows.Node.Name} is not about one country, so only the secretariat writes it. Ask the secretariat.", [CallerRole.Secretariat]));
        }

        if (rows.AreOfCountries && rows.CountryOf(entity) != submission.CountryCode && !(isSecretariat && rows.CountryOf(entity) is null))
        {
            throw new MutationRefusedException(new InvalidInputError(
                $"The row is about {rows.CountryOf(entity)?.ToString() ?? "no country"}, and the submission about {submission.CountryCode}. Write rows of {submission.CountryCode} only.", path));
        }

        var targets = await run.Query<ReportingRound>().Where(round => round.Key == submission.RoundKey).Select(round => round.Targets).SingleAsync(cancellationToken);
        if (rows.TargetOf(entity) is { } target && !targets.Contains(target))
        {
            throw new MutationRefusedException(new InvalidInputError(
                $"The round '{submission.RoundKey}' does not ask about {GraphText.Of(target)}. Write rows about {string.Join(", ", targets.Select(asked => GraphText.Of(asked)))}.", path));
        }
    }

    /// <summary>Writes the entry of a row, over the one that there is.</summary>
    protected async Task<string> WriteAsync(MutationRun run, Submission submission, object entity, object rowKey, string? row, CancellationToken cancellationToken)
    {
        var text = GraphText.Of(rowKey)!;
        var key = ComposedKey.Of(submission.RoundKey, submission.CountryCode, rows.Node.Name, text);
        var stored = await run.Query<SubmissionEntry>().SingleOrDefaultAsync(entry => entry.Key == key, cancellationToken);
        RequireVersion(run, stored, key, row);
        if (stored is null)
        {
            await run.AddAsync(
                new SubmissionEntry
                {
                    Key = key,
                    SubmissionKey = submission.Key,
                    CountryCode = submission.CountryCode,
                    Area = rows.AreaOf(entity),
                    Type = rows.Node.Name,
                    RowKey = text,
                    Row = row,
                },
                cancellationToken);
        }
        else
        {
            await run.ChangeAsync<SubmissionEntry>(
                entries => entries.Where(entry => entry.Key == key),
                entry => (entry.Row, entry.Review, entry.ReturnedBecause) = (row, ReviewState.Pending, null),
                cancellationToken);
        }

        // Who hands it in says which version they have seen, and that is one with this entry.
        await ChangeAsync(run, submission, _ => { }, cancellationToken);
        return key;
    }

    private static void RequireVersion(MutationRun run, SubmissionEntry? stored, string key, string? row)
    {
        var expected = run.Arguments.Has(ExpectedEntryVersion) ? run.Arguments.Of(ExpectedEntryVersion) : 0;
        if (stored is null && expected != 0)
        {
            throw new MutationRefusedException(new MissingError($"There is no entry '{key}' any more; somebody has discarded it. Send your change again without 'expectedVersion'.", MutationRun.PathOf(ExpectedEntryVersion)));
        }

        if (stored is not null && stored.Version != expected)
        {
            throw new MutationRefusedException(EntryConflict.Of(stored, expected, row));
        }
    }
}
