using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Investigation.NetworkFigures;

internal static class NetworkFigureSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<NetworkFigure>(
                figure => figure.Key,
                "How large an international network was at a time, as somebody published it: the hotlines of INHOPE, the governments of the initiatives that came after the Alliance. Not what the Alliance reported, and of no country. The years between were not found."
            )
            .OrderBy(figure => figure.Network)
            .Field(figure => figure.Key, Wording.Key)
            .Field(figure => figure.Network, "Name of the network; the rows of one network have the same.")
            .Field(
                figure => figure.Date,
                "Of when the numbers are; the notes say how that is known if the page has no date."
            )
            .Field(figure => figure.Members, "How many members it had; null if only the countries were said.")
            .Deprecated(Wording.InsteadOfMetrics)
            .Field(figure => figure.MembersAre, "What its members are, in English, for example hotlines.")
            .Field(
                figure => figure.Countries,
                "In how many countries its members were; null if only the members were said."
            )
            .Deprecated(Wording.InsteadOfMetrics)
            .Field(figure => figure.Notes, RowDescriptions.Notes)
            .Field(figure => figure.Provenance, RowDescriptions.Provenance)
            .Figures(figures =>
                figures
                    .Number(
                        "network-members",
                        figure => figure.Members,
                        figure => figure.Network + ": " + figure.MembersAre
                    )
                    .Number("network-countries", figure => figure.Countries, figure => figure.Network + ": countries")
                    .Period(figure => figure.Date.ToString())
                    .Provenance(figure => figure.Provenance)
            );

        schema
            .Root()
            .Connection<NetworkFigure>("networkFigures", "How large international networks were over the years.")
            .Lookup<NetworkFigure>(
                "networkFigure",
                "key",
                "Key of the row, for example inhope-2024.",
                "One figure about a network by its key."
            );
    }
}
