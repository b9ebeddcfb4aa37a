using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.AvailabilityReduction.BlockingSchemes;

internal static class BlockingSchemeImport
{
    private const string FileName = "blocking-schemes.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<BlockingSchemeRow, BlockingScheme>(
                FileName,
                row => row.Id,
                "Schemes that block access to listed sites."
            )
            .Starter(typeof(BlockingSchemeImport).Assembly, FileName)
            .Map(map =>
                map.Map(scheme => scheme.Key, row => row.Id)
                    .Map(scheme => scheme.Name, row => row.Scheme)
                    .Map(scheme => scheme.IsBlocking, row => row.Blocking)
                    .Map(scheme => scheme.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode)
            .NotBlank(
                row => row.Id,
                row => row.Scheme,
                row => row.LegalBasis,
                row => row.ListSource,
                row => row.Summary
            )
            .YearBetween(1990, 2100, row => row.StartedOn)
            .YearBetween(1990, 2100, row => row.EndedOn)
            .Check(
                row => row.EndedOn,
                row => row.StartedOn is not { } start || row.EndedOn is not { } end || end.LastDay >= start.FirstDay,
                "The scheme ends before it starts.",
                "Exchange the two dates, or correct one of them."
            )
            .Check(
                row => row.Blocking,
                row => row.Kind != BlockingKind.None || row.Blocking == false,
                "There is no scheme, but the row does not say that nothing is blocked.",
                "Write false, or another 'kind'."
            );
}
