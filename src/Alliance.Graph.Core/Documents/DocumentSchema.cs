using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Documents;

internal static class DocumentSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Value<TitleTranslation>("The title of a document in another language. One language can have several.")
            .Field(translation => translation.Language, "Language of the title, as a BCP 47 tag, for example fr.")
            .Field(translation => translation.Title, "The title in that language.")
            .Field(translation => translation.Kind, "Whether the issuer or the press made the translation.")
            .Field(translation => translation.Source, "Where the title was read, most often the address of a page.");

        schema
            .Node<Document>(
                document => document.Key,
                "A paper of the Alliance or about its setting. The graph knows about the paper; it does not hold its text, and some papers are known by name only."
            )
            .OrderBy(document => document.PublishedOn)
            .Searchable(document => document.Title)
            .Field(document => document.Key, "Key of the document, for example declaration-2012.")
            .Field(document => document.Type, "What the document is.")
            .Field(
                document => document.CountryCode,
                "Code of the country that issued the document, which may be outside the Alliance; null if an international body did."
            )
            .Field(document => document.Title, "Title of the document in its own language.")
            .Field(
                document => document.TitleTranslations,
                "The title in other languages. The list is empty if none is known.",
                uses: FieldUses.None
            )
            .Field(document => document.PublishedOn, "When the document was published; null if the date is not known.")
            .Field(document => document.Language, "Language of the document, as a BCP 47 tag, for example en.")
            .Field(
                document => document.Url,
                "Address of a copy, which can lie with a third party; null if none was found."
            )
            .Field(
                document => document.Notes,
                "What a reader should know, such as where the copy lies; null if nothing."
            )
            .Field(document => document.Provenance, RowDescriptions.Provenance)
            .One<Country>(
                "country",
                document => document.CountryCode,
                "The country that issued the document; null if an international body did or the issuer is outside the Alliance."
            )
            .ConnectionThrough<DocumentCountry, Country>(
                "aboutCountries",
                link => link.DocumentKey,
                link => link.CountryCode,
                "Countries that the document is about, whoever issued it."
            )
            .Connection<Report>(
                "reports",
                report => report.DocumentKey,
                "Reports that name this document. A compiled report names it as a paper known to exist, not as what was compiled."
            );

        schema
            .Root()
            .Connection<Document>("documents", "Papers of the Alliance and about its setting.")
            .Lookup<Document>(
                "document",
                "key",
                "Key of the document, for example declaration-2012.",
                "One document by its key."
            );
    }
}
