using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Investigation.Laws;

internal static class LawImport
{
    private const string FileName = "laws.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<LawRow, Law>(FileName, row => row.Id, "Laws of the countries.")
            .Starter(typeof(LawImport).Assembly, FileName)
            .Map(map => map.Map(law => law.Key, row => row.Id).Map(law => law.Provenance, row => row.ToProvenance()))
            .References<Country>(row => row.CountryCode)
            .NotBlank(
                row => row.Id,
                row => row.Title,
                row => row.OriginalTitle,
                row => row.OriginalLanguage,
                row => row.Summary
            )
            .YearBetween(1800, 2100, row => row.Year)
            .YearBetween(1800, 2100, row => row.InForceOn)
            .YearBetween(1800, 2100, row => row.RepealedOn)
            .NoRepeats(row => row.Criminalises)
            .Check(
                row => row.Subdivision,
                row =>
                    row.Subdivision is not { } code || code.StartsWith($"{row.CountryCode}-", StringComparison.Ordinal),
                "The subdivision is not one of the row's country.",
                "Write its ISO 3166-2 code, which begins with the country's code, or null."
            )
            .Check(
                row => row.RepealedOn,
                row =>
                    row.RepealedOn is not { } repealed
                    || row.InForceOn is not { } inForce
                    || repealed.LastDay >= inForce.FirstDay,
                "The law was repealed before it came into force.",
                "Exchange the two dates, or correct one of them."
            );
}
