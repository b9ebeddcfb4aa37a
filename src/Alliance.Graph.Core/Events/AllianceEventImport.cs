using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Events;

internal static class AllianceEventImport
{
    private const string FileName = "events.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<AllianceEventRow, AllianceEvent>(
                FileName,
                row => row.Id,
                "Events in the history and setting of the Alliance, with the countries that took part."
            )
            .Starter(typeof(AllianceEventImport).Assembly, FileName)
            .Map(map =>
                map.Map(item => item.Key, row => row.Id).Map(item => item.Provenance, row => row.ToProvenance())
            )
            .ReferencesMany<Country, CountryCode>(row => row.ParticipatingCountryCodes)
            .Children<CountryCode, EventParticipation>(
                row => row.ParticipatingCountryCodes,
                link => link.EventKey,
                links => links.Map(link => link.CountryCode, (_, code) => code)
            )
            .NotBlank(row => row.Id, row => row.Title, row => row.Summary)
            .NoRepeats(row => row.ParticipatingCountryCodes)
            .YearBetween(1900, 2100, row => row.StartsOn)
            .Check(
                row => row.EndsOn,
                row => row.EndsOn is not { } end || end.LastDay >= row.StartsOn.FirstDay,
                "The event ends before it starts.",
                "Exchange the two dates, or correct one of them."
            );
}
