using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Rounds;

/// <summary>Announces a round.</summary>
internal sealed class OpenRound(RowDefinition rounds) : RoundMutation
{
    private readonly RowInput _round = new("round", "The round.", rounds);

    public override string Name => "openRound";

    public override string Description =>
        "Announces a round in which countries report. It opens and closes by itself on its days. For the secretariat.";

    public override AuditEventKind EventKind => AuditEventKind.RoundOpened;

    public override IReadOnlyList<MutationInput> Inputs => [_round];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var row = await run.ReadAsync(_round, isDraft: false, cancellationToken);
        var round = (ReportingRound)row.Entity;
        var errors = RoundTimes.Errors(round, stored: null, _round, run.Now).ToList();
        if (await run.Query<ReportingRound>().AnyAsync(known => known.Key == round.Key, cancellationToken))
        {
            errors.Add(
                new InvalidInputError(
                    $"There is a round '{round.Key}' already. Give this one another key, or change that one with 'changeRound'.",
                    MutationRun.PathOf(_round, "key")
                )
            );
        }

        if (errors.Count > 0)
        {
            throw new MutationRefusedException(errors);
        }

        await run.WriteAsync(row, cancellationToken);
        return round.Key;
    }
}
