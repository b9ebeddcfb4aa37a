using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Execution.Tests.Mutating;

/// <summary>Does what a test says, behind the checks of every mutation.</summary>
internal sealed class FailingMutation(Func<MutationRun, CancellationToken, Task<object>> run) : Mutation
{
    public override string Name => "fail";

    public override string Description => "Fails as a test wants.";

    public override Type Node => typeof(ReportingRound);

    public override IReadOnlyList<MutationInput> Inputs { get; } =
    [new ScalarInput<string>("word", "Nothing.", IsNullable: true)];

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Secretariat];

    public override AuditEventKind EventKind => AuditEventKind.RoundChanged;

    protected override Task<object> RunAsync(MutationRun given, CancellationToken cancellationToken) =>
        run(given, cancellationToken);
}
