using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Targets;

internal static class PotentialActionImport
{
    private const string FileName = "potential-actions.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<PotentialActionRow, PotentialAction>(
                FileName,
                row => row.Key,
                "Actions from which countries could choose; those of the starter file are reconstructed drafts."
            )
            .Starter(typeof(PotentialActionImport).Assembly, FileName)
            .Map(map =>
                map.Map(action => action.IsVerified, row => row.Verified)
                    .Map(action => action.Provenance, row => row.ToProvenance())
            )
            .References<OperationalGoal>(row => row.GoalKey)
            .NotBlank(row => row.Key, row => row.Title, row => row.Summary);
}
