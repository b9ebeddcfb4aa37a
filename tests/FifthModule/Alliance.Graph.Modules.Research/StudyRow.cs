using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Research;

public sealed class StudyRow : SourcedRow
{
    public required string Id { get; init; }
    public required CountryCode CountryCode { get; init; }
    public required string Title { get; init; }
    public int? Year { get; init; }
}
