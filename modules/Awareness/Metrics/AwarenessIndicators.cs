using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Awareness.Metrics;

/// <summary>What the figures about programmes and centres measure.</summary>
internal static class AwarenessIndicators
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Indicator(
                "awareness-workshops",
                "Workshops",
                "Workshops that the programme or centre held.",
                Unit.Count("workshops"),
                "workshops"
            )
            .Indicator(
                "awareness-seminars",
                "Seminars",
                "Seminars that the programme or centre held.",
                Unit.Count("seminars"),
                "seminars"
            )
            .Indicator(
                "awareness-actions",
                "Actions",
                "Actions of a day or a campaign, of whatever size.",
                Unit.Count("actions"),
                "actions"
            )
            .Indicator(
                "awareness-children-reached",
                "Children and young people reached",
                "Children and young people who took part in what the programme or centre held; who came twice can be counted twice.",
                Unit.Count("children and young people"),
                "children and young people reached"
            )
            .Indicator(
                "awareness-pupils",
                "Pupils",
                "Pupils who took part in one event.",
                Unit.Count("pupils"),
                "pupils"
            )
            .Indicator(
                "awareness-educators-reached",
                "Teachers and trainers reached",
                "Teachers and trainers who took part in what the programme or centre held; who came twice can be counted twice.",
                Unit.Count("teachers and trainers"),
                "teachers and trainers reached"
            )
            .Indicator(
                "awareness-parents-reached",
                "Parents reached",
                "Parents who took part in what the programme or centre held; who came twice can be counted twice.",
                Unit.Count("parents"),
                "parents reached"
            )
            .Indicator(
                "awareness-people-reached",
                "People reached",
                "People whom the programme or centre reached, of all ages; who was reached twice can be counted twice.",
                Unit.Count("people"),
                "people reached"
            );
}
