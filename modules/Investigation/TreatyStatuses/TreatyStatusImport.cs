using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Investigation.TreatyStatuses;

internal static class TreatyStatusImport
{
    private const string FileName = "treaty-statuses.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<TreatyStatusRow, TreatyStatus>(
                FileName,
                row => row.Id,
                "Where the countries stand with the international instruments."
            )
            .Starter(typeof(TreatyStatusImport).Assembly, FileName)
            .Map(map =>
                map.Map(status => status.Key, row => row.Id)
                    .Map(status => status.BoundBy, row => row.ToConsent())
                    .Map(status => status.Provenance, row => row.ToProvenance())
            )
            .ReadBack(row => row.BoundBy, status => TreatyStatusRow.TextOf(status.BoundBy))
            .References<Country>(row => row.CountryCode)
            .NotBlank(row => row.Id, row => row.InstrumentTitle)
            .YearBetween(1990, 2100, row => row.SignedOn)
            .YearBetween(1990, 2100, row => row.BoundOn)
            .YearBetween(1990, 2100, row => row.EntryIntoForceOn)
            .Check(
                row => row.BoundBy,
                row => row.HasKnownConsent,
                "The text is none of those that say how a country came to be bound.",
                $"Write one of {TreatyStatusRow.ConsentTexts}, or null."
            )
            .Check(
                row => row.BoundOn,
                row =>
                    row.BoundOn is null == row.BoundBy is null && row.BoundOn is null == row.EntryIntoForceOn is null,
                "'boundOn', 'boundBy' and 'entryIntoForceOn' must come together.",
                "Give all three, or write null for each."
            )
            .Check(
                row => row.StatusAt2014End,
                row => (row.StatusAt2014End == TreatyStanding.Party) == row.BoundOn < AllianceDates.After2014,
                "The status at the end of 2014 does not agree with 'boundOn'.",
                "Write 'party' exactly if the country was bound by the end of 2014, or correct the date."
            )
            .Check(
                row => row.SignedOn,
                row => row.StatusAt2014End != TreatyStanding.Signatory || row.SignedOn < AllianceDates.After2014,
                "The country is a signatory at the end of 2014, but it has no signature from before.",
                "Give the date of the signature, or correct the status."
            )
            .YearBetween(2015, 2100, row => row.LatestStatusOn)
            .Check(
                row => row.LatestStatus,
                row =>
                    row.LatestStatus is null == row.LatestStatusOn is null
                    && row.LatestStatus is null == row.LatestStatusSource is null,
                "'latestStatus', 'latestStatusOn' and 'latestStatusSource' must come together.",
                "Give all three, or write null for each."
            )
            .Check(
                row => row.LatestStatus,
                row => row.AgreesWithLatestStatus,
                "The latest status does not agree with 'signedOn' and 'boundOn'.",
                "Write 'party' exactly if the country was bound by 'latestStatusOn', 'signatory' if it had signed alone, or correct the dates."
            );
}
