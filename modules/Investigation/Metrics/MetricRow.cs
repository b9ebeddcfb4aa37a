using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>A number within a row of a file.</summary>
internal sealed class MetricRow
{
    public required string Name { get; init; }

    public required string Period { get; init; }

    public required decimal Value { get; init; }

    public required string Unit { get; init; }

    public bool IsComplete
        => !string.IsNullOrWhiteSpace(Name) && !string.IsNullOrWhiteSpace(Period) && !string.IsNullOrWhiteSpace(Unit);

    public InvestigationMetric ToMetric(
        int position,
        SourcedRow owner,
        string ownerKey,
        string? policeUnitKey = null,
        string? jointOperationKey = null,
        string? networkKey = null)
        => new()
        {
            Key = $"{ownerKey}-metric-{position}",
            PoliceUnitKey = policeUnitKey,
            JointOperationKey = jointOperationKey,
            NetworkKey = networkKey,
            Position = position,
            Name = Name,
            Period = Period,
            Value = Value,
            Unit = Unit,
            Provenance = owner.ToProvenance(),
        };
}
