using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Writes a row into a submission.</summary>
internal sealed class SaveEntry(EntryRows rows) : EntryMutation(rows)
{
    private readonly EntryRows _rows = rows;
    private readonly RowInput _row = new("row", $"The whole {rows.Node.Name} as it shall be; its key says which, or that it is new.", rows.Definition);

    public override string Name => $"save{_rows.Node.Name}";

    public override string Description
        => $"Writes a {_rows.Node.Name} into a submission. It is checked as an import would, but what it refers to can come later. It stands in the graph once the submission is published.";

    public override IReadOnlyList<MutationInput> Inputs => [SubmissionKey, _row, ExpectedEntryVersion];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var submission = await FindForWorkAsync(run, cancellationToken);
        var row = await run.ReadAsync(_row, isDraft: true, cancellationToken);
        await RequireOwnAsync(run, submission, row.Entity, MutationRun.PathOf(_row), cancellationToken);

        // A key of another country's row would take that row from it.
        if (await run.FindAsync(_rows.Definition.EntityType, row.Key, cancellationToken) is { } stored && _rows.AreOfCountries && _rows.CountryOf(stored) != _rows.CountryOf(row.Entity))
        {
            throw new MutationRefusedException(new InvalidInputError(
                $"The graph has a {_rows.Node.Name} '{GraphText.Of(row.Key)}' of {_rows.CountryOf(stored)?.ToString() ?? "no country"}. Give this row another key.",
                MutationRun.PathOf(_row, _rows.Definition.KeyField)));
        }

        return await WriteAsync(run, submission, row.Entity, row.Key, row.Json, cancellationToken);
    }
}
