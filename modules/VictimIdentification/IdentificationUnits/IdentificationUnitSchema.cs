using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.VictimIdentification.IdentificationUnits;

internal static class IdentificationUnitSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<IdentificationUnit>(
                unit => unit.Key,
                "A unit, team or database of a country that identifies victims. Some were planned only; the summary says so."
            )
            .OrderBy(unit => unit.Year)
            .Fact(unit => unit.Title, unit => unit.Year)
            .Searchable(unit => unit.Title, unit => unit.Organisation, unit => unit.Summary)
            .Field(unit => unit.Key, Wording.Key)
            .Field(unit => unit.Title, "Name of the unit, team or database.")
            .Field(unit => unit.Organisation, "The bodies that run it, as the source has them.")
            .Field(unit => unit.Year, "Year in which it began or was announced; null if it is not known.")
            .Field(unit => unit.Summary, Wording.Summary)
            .Field(unit => unit.Notes, RowDescriptions.Notes)
            .Field(unit => unit.Provenance, RowDescriptions.Provenance)
            .Computed(
                "existedAtLaunch",
                unit =>
                    unit.Year == null || unit.Year == AllianceDates.LaunchYearNumber
                        ? (bool?)null
                        : unit.Year < AllianceDates.LaunchYearNumber,
                "Whether it had begun when the Alliance was launched on 5 December 2012; null if the year is not known, or is 2012."
            )
            .Computed(
                "beganDuringAlliance",
                unit =>
                    unit.Year == null || unit.Year == AllianceDates.LaunchYearNumber
                        ? (bool?)null
                        : unit.Year > AllianceDates.LaunchYearNumber && unit.Year < AllianceDates.LaunchYearNumber + 3,
                "Whether it began in the Alliance's two rounds, 2013 or 2014; null if the year is not known, or is 2012."
            )
            .One<Country>("country", unit => unit.CountryCode, "The country that runs it.")
            .Connection<VictimIdentificationMetric>("metrics", metric => metric.IdentificationUnitKey, Wording.Metrics)
            .Deprecated(Wording.InsteadOfMetrics)
            .Connection<Commitment>("commitments", commitment => commitment.RelatedKey, Wording.Commitments);

        schema
            .Root()
            .Connection<IdentificationUnit>("identificationUnits", "Units, teams and databases that identify victims.")
            .Lookup<IdentificationUnit>(
                "identificationUnit",
                "key",
                "Key of the row, for example gb-vid-caid.",
                "One identification unit or database by its key."
            );
    }
}
