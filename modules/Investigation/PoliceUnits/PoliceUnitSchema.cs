using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Investigation.PoliceUnits;

internal static class PoliceUnitSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<PoliceUnit>(
                unit => unit.Key,
                "A police unit, or a body that investigates, for cases of child sexual abuse online."
            )
            .OrderBy(unit => unit.Name)
            .Fact(unit => unit.Name, unit => unit.EstablishedOn)
            .Searchable(unit => unit.Name, unit => unit.Organisation, unit => unit.Summary)
            .Field(unit => unit.Key, Wording.Key)
            .Field(unit => unit.Name, "English name of the unit.")
            .Field(unit => unit.Organisation, "The body that the unit belongs to.")
            .Field(unit => unit.EstablishedOn, "When the unit was established; null if it is not known.")
            .Field(
                unit => unit.EndedOn,
                "When the unit ended; null if it did not, or if that is not known, as throughout the starter data."
            )
            .Field(
                unit => unit.FormerNames,
                "Names that the unit had before, with years where the source has them. The list is empty if none is known."
            )
            .Field(
                unit => unit.Successor,
                "What took the unit's place, with a date where the source has one; null if nothing is known."
            )
            .Field(unit => unit.Summary, Wording.Summary)
            .Field(unit => unit.Notes, RowDescriptions.Notes)
            .Field(unit => unit.Provenance, RowDescriptions.Provenance)
            .Computed(
                "existedAtLaunch",
                unit =>
                    unit.EndedOn != null
                    && unit.EndedOn < AllianceDates.Launch
                    && unit.EndedOn != AllianceDates.LaunchYear
                    && unit.EndedOn != AllianceDates.LaunchMonth
                        ? false
                    : unit.EstablishedOn == null
                    || unit.EstablishedOn == AllianceDates.LaunchYear
                    || unit.EstablishedOn == AllianceDates.LaunchMonth
                    || unit.EndedOn == AllianceDates.LaunchYear
                    || unit.EndedOn == AllianceDates.LaunchMonth
                        ? (bool?)null
                    : unit.EstablishedOn <= AllianceDates.Launch,
                "Whether the unit existed when the Alliance was launched on 5 December 2012; null if the date is not known, or not exactly enough."
            )
            .Computed(
                "yearsAtLaunch",
                unit =>
                    PartialDateYear.Of(unit.EstablishedOn) <= AllianceDates.LaunchYearNumber
                        ? AllianceDates.LaunchYearNumber - PartialDateYear.Of(unit.EstablishedOn)
                        : null,
                "How many calendar years before the launch year, 2012, the unit was established; null if it was later or the date is not known.",
                unit: Unit.Years
            )
            .One<Country>("country", unit => unit.CountryCode, "The country.")
            .Connection<InvestigationMetric>("metrics", metric => metric.PoliceUnitKey, Wording.Metrics)
            .Deprecated(Wording.InsteadOfMetrics)
            .Connection<Commitment>("commitments", commitment => commitment.RelatedKey, Wording.Commitments);

        schema
            .Root()
            .Connection<PoliceUnit>("policeUnits", "Police units and bodies that investigate, of all countries.")
            .Lookup<PoliceUnit>(
                "policeUnit",
                "key",
                "Key of the row, for example se-unit-ncid.",
                "One police unit by its key."
            );
    }
}
