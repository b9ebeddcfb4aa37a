using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Countries;

internal static class CountryNameImport
{
    private const string FileName = "country-names.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<CountryNameRow, CountryName>(
                FileName,
                row => row.Id,
                "The names by which countries are found in other people's tables."
            )
            .Starter(typeof(CountryNameImport).Assembly, FileName)
            .Map(map =>
                map.Map(name => name.Key, row => row.Id).Map(name => name.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode)
            .NotBlank(row => row.Id, row => row.Name);
}
