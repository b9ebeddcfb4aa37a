using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Targets;

internal static class OperationalGoalImport
{
    private const string FileName = "operational-goals.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<OperationalGoalRow, OperationalGoal>(
                FileName,
                row => row.Key,
                "The operational goals below the policy targets; those of the starter file are reconstructed."
            )
            .Starter(typeof(OperationalGoalImport).Assembly, FileName)
            .Map(map =>
                map.Map(goal => goal.Position, row => row.Order).Map(goal => goal.Provenance, row => row.ToProvenance())
            )
            .References<PolicyTarget>(row => row.TargetKey)
            .NotBlank(row => row.Key, row => row.Title, row => row.Summary)
            .Check(row => row.Order, row => row.Order >= 1, "The place is less than 1.", "Number the rows from 1.")
            .Check(
                row => row.Indicator,
                row => row.Indicator is null || !string.IsNullOrWhiteSpace(row.Indicator.Metric),
                "The indicator does not say what is measured.",
                "Write a text as its 'metric', or null as the indicator."
            )
            .Check(
                row => row.Indicator,
                row => row.Indicator is null || row.Indicator.Value is null == row.Indicator.Unit is null,
                "The indicator has a value without a unit, or a unit without a value.",
                "Give both, or write null for both."
            );
}
