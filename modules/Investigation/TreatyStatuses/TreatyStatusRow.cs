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

    public TreatyStanding? LatestStatus { get; init; }

    public PartialDate? LatestStatusOn { get; init; }

    public string? LatestStatusSource { get; init; }

    public string? Notes { get; init; }

    public static string ConsentTexts { get; } = $"'{string.Join("', '", Consents.Keys)}'";

    /// <summary>The dates of the row, as they say it for the day of the latest status.</summary>
    public bool AgreesWithLatestStatus =>
        LatestStatus switch
        {
            null => true,
            TreatyStanding.Party => IsBoundByThen,
            TreatyStanding.Signatory => !IsBoundByThen && SignedOn is not null,
            _ => !IsBoundByThen && SignedOn is null,
        };

    public bool HasKnownConsent => BoundBy is null || Consents.ContainsKey(BoundBy);

    private bool IsBoundByThen => BoundOn is { } bound && LatestStatusOn is { } then && bound.FirstDay <= then.LastDay;

    public static string? TextOf(TreatyConsent? consent) =>
        consent is null ? null : Consents.First(known => known.Value == consent).Key;

    public TreatyConsent? ToConsent() => BoundBy is null ? null : Consents[BoundBy];
}
