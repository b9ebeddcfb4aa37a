using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Investigation.NetworkFigures;

internal static class NetworkFigureImport
{
    private const string FileName = "network-figures.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<NetworkFigureRow, NetworkFigure>(
                FileName,
                row => row.Id,
                "How many members international networks had, and in how many countries, one row for each time it was said."
            )
            .Starter(typeof(NetworkFigureImport).Assembly, FileName)
            .Map(map =>
                map.Map(figure => figure.Key, row => row.Id).Map(figure => figure.Provenance, row => row.ToProvenance())
            )
            .NotBlank(row => row.Id, row => row.Network, row => row.MembersAre)
            .YearBetween(1990, 2100, row => row.Date)
            .Check(
                row => row.Members,
                row => row.Members is not null || row.Countries is not null,
                "The row has neither a number of members nor of countries.",
                "Give 'members', 'countries' or both."
            )
            .Check(
                row => row.Members,
                row => row.Members is null or > 0 && row.Countries is null or > 0,
                "A number is not above 0.",
                "Give the number that the source has, or null."
            );
}
