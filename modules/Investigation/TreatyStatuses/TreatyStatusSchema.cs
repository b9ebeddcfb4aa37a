using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Investigation.TreatyStatuses;

internal static class TreatyStatusSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<TreatyStatus>(
                status => status.Key,
                "Where a country stands with one international instrument. Dates of rows that are no more than general knowledge, and those among the unverified fields, were not read: check them against the depositary before you publish them."
            )
            .OrderBy(status => status.Instrument)
            .Fact(status => status.InstrumentTitle, status => status.BoundOn ?? status.SignedOn)
            .Field(status => status.Key, Wording.Key)
            .Field(status => status.Instrument, "Which instrument.")
            .Field(status => status.InstrumentTitle, "Official English title of the instrument.")
            .Field(
                status => status.SignedOn,
                "When the country signed; null if it did not, or if states do not sign the instrument."
            )
            .Field(
                status => status.BoundOn,
                "When the country consented to be bound; null if it has not. It can be later than 2014."
            )
            .Field(status => status.BoundBy, "How the country consented to be bound; null if it has not.")
            .Field(
                status => status.EntryIntoForceOn,
                "When the instrument came into force for the country; null if it is not bound."
            )
            .Field(status => status.StatusAt2014End, "What the country was to the instrument at the end of 2014.")
            .Field(
                status => status.LatestStatus,
                "What the country was on the day of 'latestStatusOn', the latest of which anything was read; null if that is none after 2014. Nobody has looked what it is today."
            )
            .Field(
                status => status.LatestStatusOn,
                "The latest day, month or year after 2014 of which a source says what the country was; null if none was read."
            )
            .Field(
                status => status.LatestStatusSource,
                "Address of the page that says what the country was then. The row's own source says when it was bound."
            )
            .Field(status => status.Notes, RowDescriptions.Notes)
            .Field(status => status.Provenance, RowDescriptions.Provenance)
            .Computed(
                "isPartyAt2014End",
                status => status.StatusAt2014End == TreatyStanding.Party,
                "Whether the country had consented to be bound by the end of 2014."
            )
            .Computed(
                "yearsFromSignatureToBound",
                status => PartialDateYear.Of(status.BoundOn) - PartialDateYear.Of(status.SignedOn),
                "Calendar years from signature to consent to be bound: 2013 less 2007 is 6; null if one of the two dates is missing.",
                unit: Unit.Years
            )
            .Computed(
                "daysFromSignatureToBound",
                status => PartialDateSpan.Days(status.SignedOn, status.BoundOn),
                "Days from signature to consent to be bound; null if one of the two dates is missing, or its day is not known."
            )
            .Computed(
                "wasBoundDuringAlliance",
                status =>
                    status.BoundOn == AllianceDates.LaunchYear || status.BoundOn == AllianceDates.LaunchMonth
                        ? (bool?)null
                        : status.BoundOn != null
                            && status.BoundOn >= AllianceDates.Launch
                            && status.BoundOn < AllianceDates.After2014,
                "Whether the country consented to be bound between the launch on 5 December 2012 and the end of 2014; null if no more is known than that it was 2012, or December 2012."
            )
            .One<Country>("country", status => status.CountryCode, "The country.")
            .Connection<Commitment>("commitments", commitment => commitment.RelatedKey, Wording.Commitments);

        schema
            .Root()
            .Connection<TreatyStatus>("treatyStatuses", "Where the countries stand with the international instruments.")
            .Lookup<TreatyStatus>(
                "treatyStatus",
                "key",
                "Key of the row, for example se-treaty-lanzarote-convention.",
                "One treaty status by its key."
            );
    }
}
