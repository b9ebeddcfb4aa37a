using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Facts;

internal static class FactSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<Fact>(
                fact => fact.Key,
                "What a commitment can be about, in one shape for all modules: a law, a unit, a hotline, a programme. It is read off a row of a module when that is written, and says nothing else; 'subject' is the row itself."
            )
            .OrderBy(fact => fact.Date)
            .WithoutHistory()
            .Field(fact => fact.Key, "Key of the row that is the fact, for example se-law-grooming-2009.")
            .Field(fact => fact.Type, "Name of the row's type, for example Law.")
            .Field(fact => fact.Title, "The title of the row, or its name.")
            .Field(
                fact => fact.Date,
                "When it came about, as exactly as the row knows it: a law was adopted, a state was bound, a hotline opened, a programme is told of. Null if it is not known."
            )
            .Field(fact => fact.Year, "The year of that date; null if it is not known.")
            .Field(fact => fact.Module, "Id of the module whose row it is.")
            .Field(fact => fact.Provenance, RowDescriptions.Provenance)
            .One<Country>(
                "country",
                fact => fact.CountryCode,
                "The country that it is about; null if it is about none."
            )
            .Connection<Commitment>(
                "commitments",
                commitment => commitment.RelatedKey,
                "Rows of reports that are about it."
            );

        schema
            .Root()
            .Connection<Fact>(
                "facts",
                "What commitments can be about, of all modules: filter and group it by type, module, country and date."
            )
            .Lookup<Fact>(
                "fact",
                "key",
                "Key of the row that is the fact, for example se-law-grooming-2009.",
                "One fact by its key."
            );
    }
}
