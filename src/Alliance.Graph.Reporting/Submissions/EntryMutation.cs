using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Writes an entry of a submission, for rows of one type.</summary>
internal abstract class EntryMutation(OwnedRows rows) : SubmissionMutation
{
    protected static readonly ScalarInput<int> ExpectedEntryVersion = new(
        "expectedVersion",
        "The version of the entry that you have seen; left out if there is none. If there is another by now, nothing is done.",
        IsNullable: true
    );

    public override Type Node => typeof(SubmissionEntry);

    public override string ModuleId => rows.Definition.ModuleId;

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Rapporteur, CallerRole.Secretariat];

    /// <summary>Writes the entry of a row, over the one that there is, if the row is the caller's to write.</summary>
    /// <param name="run">The run.</param>
    /// <param name="submission">The submission.</param>
    /// <param name="entity">The row as it shall be, or that goes.</param>
    /// <param name="rowKey">Its key.</param>
    /// <param name="row">The row as it was sent; null if it goes.</param>
    /// <param name="pathOf">The way to a field of the row in the input; of null, to the row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MutationRefusedException">It is not, or somebody has changed the entry.</exception>
    protected async Task<string> WriteAsync(
        MutationRun run,
        Submission submission,
        object entity,
        object rowKey,
        InputRow? row,
        Func<string?, IReadOnlyList<string>> pathOf,
        CancellationToken cancellationToken
    )
    {
        var writer = new EntryWriter(run, submission, rows);
        await writer.RequireOwnAsync(entity, rowKey, row, pathOf, cancellationToken);
        var stored = await writer.FindAsync(rowKey, cancellationToken);
        RequireVersion(run, stored, writer.KeyOf(rowKey), row);
        var key = await writer.WriteAsync(stored, entity, rowKey, row, cancellationToken);

        // Who hands it in says which version they have seen, and that is one with this entry.
        await ChangeAsync(run, submission, _ => { }, cancellationToken);
        return key;
    }

    private static void RequireVersion(MutationRun run, SubmissionEntry? stored, string key, InputRow? row)
    {
        var expected = run.Arguments.Has(ExpectedEntryVersion) ? run.Arguments.Of(ExpectedEntryVersion) : 0;
        if (stored is null && expected != 0)
        {
            throw new MutationRefusedException(
                new MissingError(
                    $"There is no entry '{key}' any more; somebody has discarded it. Send your change again without 'expectedVersion'.",
                    MutationRun.PathOf(ExpectedEntryVersion)
                )
            );
        }

        if (stored is not null)
        {
            MutationRun.RequireVersion(stored, expected, row is null ? [] : run.Differences(row, stored.Row));
        }
    }
}
