using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Sample.Module;

/// <summary>A row of 'sampleThings.json', with source and confidence from <see cref="SourcedRow"/>.</summary>
public sealed class SampleThingRow : SourcedRow
{
    public required string Id { get; init; }

    public required CountryCode CountryCode { get; init; }

    public required string Title { get; init; }

    public int? Year { get; init; }
}
