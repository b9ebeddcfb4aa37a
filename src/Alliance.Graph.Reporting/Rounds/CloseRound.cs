using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Reporting.Rounds;

/// <summary>Ends a round before its time, or for good.</summary>
internal sealed class CloseRound : RoundMutation
{
    private static readonly ScalarInput<string> _key = new("key", "Key of the round.");
    private static readonly ScalarInput<string> _reason = new(
        "reason",
        "Why it is closed, for everybody to read.",
        IsNullable: true
    );

    public override string Name => "closeRound";

    public override string Description =>
        "Closes a round now and for good, whatever its last day is. For the secretariat.";

    public override AuditEventKind EventKind => AuditEventKind.RoundClosed;

    public override IReadOnlyList<MutationInput> Inputs => [_key, ExpectedVersion, _reason];

    public override IReadOnlyList<ValueDefinition> OwnErrors =>
        [ErrorDefinitions.Missing, ErrorDefinitions.VersionConflict, RoundClosedError.Definition];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var key = run.Arguments.Of(_key)!;
        var stored = await FindAsync(run, key, MutationRun.PathOf(_key), cancellationToken);
        await run.RequireVersionAsync(stored, run.Arguments.Of(ExpectedVersion), row: null, cancellationToken);
        await run.ChangeAsync(
            stored,
            round =>
            {
                round.ClosedAt = run.Now;
                round.ClosedBecause = string.IsNullOrWhiteSpace(run.Arguments.Of(_reason))
                    ? null
                    : run.Arguments.Of(_reason);
            },
            cancellationToken
        );
        return key;
    }
}
