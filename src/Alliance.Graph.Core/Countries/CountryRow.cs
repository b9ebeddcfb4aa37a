using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Countries;

internal sealed class CountryRow : SourcedRow
{
    public required CountryCode Code { get; init; }

    public required string Alpha3 { get; init; }

    public string? NumericCode { get; init; }

    public required string Name { get; init; }

    public required string OfficialName { get; init; }

    public string? OfficialShortName { get; init; }

    public required string Region { get; init; }

    public M49Place? M49 { get; init; }

    public string? CodesSource { get; init; }

    public EuMembership? EuMembership { get; init; }

    public required bool EuMember2014 { get; init; }

    public required bool FoundingParticipant { get; init; }

    public PartialDate? JoinedOn { get; init; }

    public required JoinedOnPrecision JoinedOnPrecision { get; init; }

    public string? JoinedOnSource { get; init; }

    public string? Notes { get; init; }
}
