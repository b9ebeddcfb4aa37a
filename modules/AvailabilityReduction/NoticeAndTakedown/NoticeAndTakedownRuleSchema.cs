using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.AvailabilityReduction.NoticeAndTakedown;

internal static class NoticeAndTakedownRuleSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<NoticeAndTakedownRule>(
                rule => rule.Key,
                "By which law, code or practice providers learn of illegal content and remove or report it: notice and takedown."
            )
            .OrderBy(rule => rule.Year)
            .Fact(rule => rule.Title, rule => rule.Year)
            .Searchable(rule => rule.Title, rule => rule.LegalBasis, rule => rule.Summary)
            .Field(rule => rule.Key, "Key of the rule, for example nl-ntd-ntd-code.")
            .Field(rule => rule.Title, "Short English title.")
            .Field(rule => rule.Year, "Year in which the rule began to hold; null if it is not known.")
            .Field(
                rule => rule.LegalBasis,
                "The law, code or agreement that the rule rests on; null if it is practice only or not known."
            )
            .Field(rule => rule.Summary, "What the rule says, restated in one or two English sentences.")
            .Field(rule => rule.Notes, RowDescriptions.Notes)
            .Field(rule => rule.Provenance, RowDescriptions.Provenance)
            .Computed(
                "existedAtLaunch",
                rule =>
                    rule.Year == null || rule.Year == AllianceDates.LaunchYearNumber
                        ? (bool?)null
                        : rule.Year < AllianceDates.LaunchYearNumber,
                "Whether the rule held when the Alliance was launched on 5 December 2012; null if the year is not known, or is 2012, which leaves it open."
            )
            .One<Country>("country", rule => rule.CountryCode, "The country in which the rule holds.");

        schema
            .Root()
            .Connection<NoticeAndTakedownRule>(
                "noticeAndTakedownRules",
                "By which laws, codes and practices providers remove or report content, in all countries."
            )
            .Lookup<NoticeAndTakedownRule>(
                "noticeAndTakedownRule",
                "key",
                "Key of the rule, for example nl-ntd-ntd-code.",
                "One rule of notice and takedown by its key."
            );
    }
}
