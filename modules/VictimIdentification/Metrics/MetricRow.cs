using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.VictimIdentification;

/// <summary>A number within a row of a file.</summary>
internal sealed class MetricRow
{
    public required string Name { get; init; }

    public required string Period { get; init; }

    public required decimal Value { get; init; }

    public required string Unit { get; init; }

    public bool IsComplete
        => !string.IsNullOrWhiteSpace(Name) && !string.IsNullOrWhiteSpace(Period) && !string.IsNullOrWhiteSpace(Unit);

    public VictimIdentificationMetric ToMetric(
        int position,
        SourcedRow owner,
        string ownerKey,
        string? icseConnectionKey = null,
        string? identificationUnitKey = null,
        string? supportServiceKey = null,
        string? icseFigureKey = null)
        => new()
        {
            Key = $"{ownerKey}-metric-{position}",
            IcseConnectionKey = icseConnectionKey,
            IdentificationUnitKey = identificationUnitKey,
            SupportServiceKey = supportServiceKey,
            IcseFigureKey = icseFigureKey,
            Position = position,
            Name = Name,
            Period = Period,
            Value = Value,
            Unit = Unit,
            Provenance = owner.ToProvenance(),
        };
}
