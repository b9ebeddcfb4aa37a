using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Investigation.Laws;

internal static class LawSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<Law>(
                law => law.Key,
                "A law of a country, or a provision of one. The collection is not complete: a country without a law here can have one."
            )
            .OrderBy(law => law.Year)
            .Fact(law => law.Title, law => PartialDate.FromYearIfKnown(law.Year) ?? law.InForceOn)
            .Searchable(law => law.Title, law => law.OriginalTitle, law => law.Summary)
            .Field(law => law.Key, Wording.Key)
            .Field(
                law => law.Subdivision,
                "ISO 3166-2 code of the part of the country where the law holds; null if it holds everywhere."
            )
            .Field(law => law.Title, "Title in English, most often not official.")
            .Field(law => law.OriginalTitle, "Title in the original language; null if it is not known.")
            .Field(
                law => law.OriginalLanguage,
                "The original language, as a BCP 47 tag, for example sv; null if it is not known. It can be there without a title."
            )
            .Field(law => law.Year, "Year in which the law was adopted; null if it is not known.")
            .Field(law => law.InForceOn, "When the law came into force; null if it is not known.")
            .Field(
                law => law.RepealedOn,
                "The first day on which the law was no longer in force; null if the source says nothing of a repeal."
            )
            .Field(
                law => law.Criminalises,
                "What the law makes an offence, in the order of the source. The list is empty if the law does something else, such as blocking."
            )
            .Field(law => law.Summary, Wording.Summary)
            .Field(law => law.Notes, RowDescriptions.Notes)
            .Field(law => law.Provenance, RowDescriptions.Provenance)
            .Computed(
                "isInForceAt2014End",
                law =>
                    law.RepealedOn != null && law.RepealedOn < AllianceDates.After2014 ? false
                    : law.InForceOn != null ? law.InForceOn < AllianceDates.After2014
                    : law.Year >= AllianceDates.LaunchYearNumber + 3 ? false
                    : (bool?)null,
                "Whether the law was in force at the end of 2014; null if it is not known when it came into force. A law that was adopted later was not."
            )
            .Computed(
                "wasAdoptedDuringAlliance",
                law =>
                    law.Year == null || law.Year == AllianceDates.LaunchYearNumber
                        ? (bool?)null
                        : law.Year > AllianceDates.LaunchYearNumber && law.Year < AllianceDates.LaunchYearNumber + 3,
                "Whether the law was adopted in the Alliance's two rounds, 2013 or 2014; null if the year is not known, or is 2012."
            )
            .Computed(
                "criminalisesPossession",
                law => law.Criminalises.Contains(CriminalisedConduct.Possession),
                "Whether the law makes possession for oneself an offence. False does not mean that no other law of the country does."
            )
            .One<Country>("country", law => law.CountryCode, "The country.")
            .Connection<Commitment>("commitments", commitment => commitment.RelatedKey, Wording.Commitments);

        schema
            .Root()
            .Connection<Law>("laws", "Laws of all countries, as far as they were collected.")
            .Lookup<Law>("law", "key", "Key of the row, for example se-law-grooming-2009.", "One law by its key.");
    }
}
