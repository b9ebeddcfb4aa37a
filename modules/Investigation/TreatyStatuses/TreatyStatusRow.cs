using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Investigation.TreatyStatuses;

internal sealed class TreatyStatusRow : SourcedRow
{
    private static readonly Dictionary<string, TreatyConsent> Consents = new()
    {
        ["ratification"] = TreatyConsent.Ratification,
        ["accession"] = TreatyConsent.Accession,
        ["succession"] = TreatyConsent.Succession,
        ["EU membership"] = TreatyConsent.EuMembership,
        ["EU accession"] = TreatyConsent.EuAccession,
        ["opt-in"] = TreatyConsent.OptIn,
    };

    public required string Id { get; init; }

    public required CountryCode CountryCode { get; init; }

    public required TreatyInstrument Instrument { get; init; }

    public required string InstrumentTitle { get; init; }

    public PartialDate? SignedOn { get; init; }

    public PartialDate? BoundOn { get; init; }

    // Words instead of an enum: the file writes 'EU membership', which is no enum's text.
    public string? BoundBy { get; init; }

    public PartialDate? EntryIntoForceOn { get; init; }

    public required TreatyStanding StatusAt2014End { get; init; }

    public string? Notes { get; init; }

    public static string ConsentTexts { get; } = $"'{string.Join("', '", Consents.Keys)}'";

    public bool HasKnownConsent => BoundBy is null || Consents.ContainsKey(BoundBy);

    public static string? TextOf(TreatyConsent? consent) => consent is null ? null : Consents.First(known => known.Value == consent).Key;

    public TreatyConsent? ToConsent() => BoundBy is null ? null : Consents[BoundBy];
}
