using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Documents;

internal static class DocumentImport
{
    private const string FileName = "documents.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<DocumentRow, Document>(
                FileName,
                row => row.Id,
                "Papers of the Alliance and about its setting, with the countries that they are about."
            )
            .Starter(typeof(DocumentImport).Assembly, FileName)
            .Map(map =>
                map.Map(document => document.Key, row => row.Id)
                    .Map(document => document.Provenance, row => row.ToProvenance())
            )
            .ReferencesMany<Country, CountryCode>(row => row.AboutCountryCodes)
            .Children<CountryCode, DocumentCountry>(
                row => row.AboutCountryCodes,
                link => link.DocumentKey,
                links => links.Map(link => link.CountryCode, (_, code) => code)
            )
            .NotBlank(row => row.Id, row => row.Title, row => row.Language)
            .NoRepeats(row => row.AboutCountryCodes)
            .YearBetween(1900, 2100, row => row.PublishedOn)
            .Check(
                row => row.TitleTranslations,
                row =>
                    row.TitleTranslations.TrueForAll(translation =>
                        !string.IsNullOrWhiteSpace(translation.Title)
                        && !string.IsNullOrWhiteSpace(translation.Language)
                    ),
                "A translation has no title or no language.",
                "Complete it, or leave it out."
            )
            .Check(
                row => row.Url,
                row => row.Url is null or { IsAbsoluteUri: true, Scheme: "http" or "https" },
                "The address is not an absolute http or https URL.",
                "Write the whole address, beginning with 'https://', or null."
            );
}
