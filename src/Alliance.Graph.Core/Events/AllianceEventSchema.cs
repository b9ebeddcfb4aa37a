using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Events;

internal static class AllianceEventSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<AllianceEvent>(
                item => item.Key,
                "Something that happened in the history of the Alliance or in its legal and political setting."
            )
            .OrderBy(item => item.StartsOn)
            .Searchable(item => item.Title, item => item.Summary)
            .Field(item => item.Key, "Key of the event, for example launch-2012.")
            .Field(item => item.Title, "Short English title.")
            .Field(item => item.Type, "What the event was.")
            .Field(item => item.StartsOn, "When the event happened or began.")
            .Field(item => item.EndsOn, "Last day of the event; null if it had one day only or the end is not known.")
            .Field(item => item.City, "English name of the city; null if the event had no one place.")
            .Field(
                item => item.CountryCode,
                "Code of the country where the event took place, which may be outside the Alliance; null if the event had no one place."
            )
            .Field(item => item.Hosts, "Bodies and people who hosted or issued it, in the order of the source.")
            .Field(item => item.Summary, "What happened, restated in one or two English sentences.")
            .Field(item => item.Notes, "What a reader should know, such as conflicting dates; null if nothing.")
            .Field(item => item.Provenance, RowDescriptions.Provenance)
            // No foreign key stands behind this link: Abu Dhabi hosted a summit, and the Emirates are not a
            // participant.
            .One<Country>(
                "country",
                item => item.CountryCode,
                "The country where the event took place; null if the event had no one place, and null too if the place is outside the Alliance: the country code then still names it."
            )
            .ConnectionThrough<EventParticipation, Country>(
                "participants",
                link => link.EventKey,
                link => link.CountryCode,
                "Countries recorded as taking part. Most events have no list of participants here, which does not mean that nobody took part."
            );

        schema
            .Root()
            .Connection<AllianceEvent>("events", "Events in the history and setting of the Alliance.")
            .Lookup<AllianceEvent>(
                "event",
                "key",
                "Key of the event, for example launch-2012.",
                "One event by its key."
            );
    }
}
