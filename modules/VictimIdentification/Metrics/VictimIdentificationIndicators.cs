using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.VictimIdentification.Metrics;

/// <summary>What the figures about ICSE, units and services measure.</summary>
internal static class VictimIdentificationIndicators
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Indicator(
                "icse-countries-connected",
                "Countries connected to ICSE",
                "Countries that were connected to INTERPOL's database of child sexual exploitation images at a time, members of the Alliance or not.",
                Unit.Count("countries"),
                "countries connected"
            )
            .Indicator(
                "icse-victims-identified",
                "Victims identified with ICSE",
                "Victims who had been identified with the help of INTERPOL's database from its start to the time that is named. Announcements round it: it is a lower bound.",
                Unit.Count("victims"),
                "victims identified since start"
            )
            .Indicator(
                "icse-images-and-videos",
                "Images and videos in ICSE",
                "Images and videos that INTERPOL's database held at a time. Announcements round it: it is a lower bound.",
                Unit.Count("images and videos"),
                "images and videos"
            )
            .Indicator(
                "support-police-trained",
                "Police trained in child-friendly policing",
                "Police officers who were trained in the whole period to deal with children in a way that does not harm them.",
                Unit.Count("police officers"),
                "police trained in child-friendly policing"
            );
}
