using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Has a submission withdraw a row of the graph.</summary>
internal sealed class WithdrawEntry(OwnedRows rows) : EntryMutation(rows)
{
    private static readonly ScalarInput<string> _key = new(
        "key",
        "Key of the row in the graph, as the graph writes it."
    );
    private readonly OwnedRows _rows = rows;

    public override string Name => $"withdraw{_rows.Node.Name}";

    public override string Description =>
        $"Has a submission take a {_rows.Node.Name} out of the graph when it is published.";

    public override AuditEventKind EventKind => AuditEventKind.EntryWithdrawn;

    public override IReadOnlyList<MutationInput> Inputs => [SubmissionKey, _key, ExpectedEntryVersion];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var submission = await FindForWorkAsync(run, cancellationToken);
        var text = run.Arguments.Of(_key)!;
        var key = run.KeyOf(_rows.Node, text);
        var stored = key is null ? null : await run.FindAsync(_rows.Definition.EntityType, key, cancellationToken);
        if (stored is null)
        {
            throw new MutationRefusedException(
                new MissingError(
                    $"The graph has no {_rows.Node.Name} '{text}'. Correct the key; to take back a row that is in the submission only, use 'discardEntry'.",
                    MutationRun.PathOf(_key)
                )
            );
        }

        return await WriteAsync(
            run,
            submission,
            stored,
            key!,
            row: null,
            _ => MutationRun.PathOf(_key),
            cancellationToken
        );
    }
}
