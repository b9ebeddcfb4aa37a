using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Countries;

internal sealed class CountryNameRow : SourcedRow
{
    public required string Id { get; init; }

    public required CountryCode CountryCode { get; init; }

    public required string Name { get; init; }

    public required CountryNameKind Kind { get; init; }

    public string? Notes { get; init; }
}
