using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.Research;

public sealed class Study
{
    public required string Key { get; init; }
    public required CountryCode CountryCode { get; init; }
    public required string Title { get; init; }
    public int? Year { get; init; }
    public required Provenance Provenance { get; init; }
}
