using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Writes a row into a submission.</summary>
internal sealed class SaveEntry(OwnedRows rows) : EntryMutation(rows)
{
    private readonly OwnedRows _rows = rows;
    private readonly RowInput _row = new(
        "row",
        $"The whole {rows.Node.Name} as it shall be; its key says which, or that it is new.",
        rows.Definition
    );

    public override string Name => $"save{_rows.Node.Name}";

    public override string Description =>
        $"Writes a {_rows.Node.Name} into a submission. It is checked as an import would, but what it refers to can come later. It stands in the graph once the submission is published.";

    public override AuditEventKind EventKind => AuditEventKind.EntrySaved;

    public override IReadOnlyList<MutationInput> Inputs => [SubmissionKey, _row, ExpectedEntryVersion];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var submission = await FindForWorkAsync(run, cancellationToken);
        var row = await run.ReadAsync(_row, isDraft: true, cancellationToken);
        return await WriteAsync(
            run,
            submission,
            row.Entity,
            row.Key,
            row,
            field => MutationRun.PathOf(_row, field),
            cancellationToken
        );
    }
}
