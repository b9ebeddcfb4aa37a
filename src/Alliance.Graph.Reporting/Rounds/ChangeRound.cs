using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Reporting.Rounds;

/// <summary>Writes a round anew.</summary>
internal sealed class ChangeRound(RowDefinition rounds) : RoundMutation
{
    private readonly RowInput _round = new(
        "round",
        "The whole round as it shall be; its key says which. What is left out becomes null.",
        rounds
    );

    public override string Name => "changeRound";

    public override string Description =>
        "Writes a round anew: its title, days, countries, targets and questions. A later last day is a longer time for all countries, also when the old one is over. For the secretariat.";

    public override AuditEventKind EventKind => AuditEventKind.RoundChanged;

    public override IReadOnlyList<MutationInput> Inputs => [_round, ExpectedVersion];

    public override IReadOnlyList<ValueDefinition> OwnErrors =>
        [ErrorDefinitions.Missing, ErrorDefinitions.VersionConflict, RoundClosedError.Definition];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var row = await run.ReadAsync(_round, isDraft: false, cancellationToken);
        var round = (ReportingRound)row.Entity;
        var stored = await FindAsync(run, round.Key, MutationRun.PathOf(_round, "key"), cancellationToken);
        await run.RequireVersionAsync(stored, run.Arguments.Of(ExpectedVersion), row, cancellationToken);
        var errors = RoundTimes.Errors(round, stored, _round, run.Now).ToList();
        errors.AddRange(await RoundUses.ErrorsAsync(run, row, round.Key, _round, cancellationToken));
        if (errors.Count > 0)
        {
            throw new MutationRefusedException(errors);
        }

        await run.WriteAsync(row, cancellationToken);
        return round.Key;
    }
}
