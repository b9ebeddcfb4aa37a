using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Events;

internal sealed class AllianceEventRow : SourcedRow
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required EventType Type { get; init; }

    public required PartialDate StartsOn { get; init; }

    public PartialDate? EndsOn { get; init; }

    public string? City { get; init; }

    public CountryCode? CountryCode { get; init; }

    public required List<string> Hosts { get; init; }

    public List<CountryCode>? ParticipatingCountryCodes { get; init; }

    public required string Summary { get; init; }

    public string? Notes { get; init; }
}
