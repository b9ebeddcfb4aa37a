using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Targets;

internal static class PolicyTargetImport
{
    private const string FileName = "policy-targets.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<PolicyTargetRow, PolicyTarget>(
                FileName,
                row => row.Key,
                "The four policy targets of the declaration."
            )
            .Starter(typeof(PolicyTargetImport).Assembly, FileName)
            .Map(map =>
                map.Map(target => target.Position, row => row.Order)
                    .Map(target => target.Provenance, row => row.ToProvenance())
            )
            .NotBlank(row => row.Title, row => row.OfficialWording, row => row.Summary)
            .Check(row => row.Order, row => row.Order >= 1, "The place is less than 1.", "Number the rows from 1.");
}
