using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Countries;

internal static class CountryNameSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<CountryName>(name => name.Key, "A name by which a country is found in other people's tables.")
            .OrderBy(name => name.Name)
            .Field(name => name.Key, "Key of the row, for example kr-korea-republic-of.")
            .Field(name => name.Name, "The name, as its source writes it.")
            .Field(name => name.Kind, "What kind of name it is; of a name that is of several kinds the first of them.")
            .Field(name => name.Notes, RowDescriptions.Notes)
            .Field(name => name.Provenance, RowDescriptions.Provenance)
            .One<Country>("country", name => name.CountryCode, "The country that has the name.");

        schema
            .Root()
            .Connection<CountryName>(
                "countryNames",
                "The names by which countries are found in other people's tables: short, official and full ones, former names, other usual spellings."
            )
            .Lookup<CountryName>(
                "countryName",
                "key",
                "Key of the row, for example kr-korea-republic-of.",
                "One name of a country by its key."
            )
            .LookupByName<CountryName>(
                "countryByAnyName",
                name => new KnownName(
                    name.Key,
                    name.Name,
                    name.CountryCode.ToString(),
                    name.Kind == CountryNameKind.Predecessor
                ),
                "text",
                "A name of a country in any of the spellings that are known. Case, accents and signs make no difference, also the asterisk behind Kosovo; the order of the words does.",
                "The country that a text names, and by which of its names: nothing is guessed. A text that is no name is null with NAME_UNKNOWN, one that names several countries, such as that of a state which is no more, is null with NAME_AMBIGUOUS; both say which countries could be meant."
            );
    }
}
