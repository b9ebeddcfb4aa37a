using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.AvailabilityReduction.Sections;

internal static class CountrySection
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Extend<Country>()
            .Section(
                "availabilityReduction",
                "What is done in the country to reduce availability.",
                section =>
                    section
                        .Connection<Hotline>("hotlines", hotline => hotline.CountryCode, "Hotlines of this country.")
                        .Connection<BlockingScheme>(
                            "blockingSchemes",
                            scheme => scheme.CountryCode,
                            "Blocking schemes of this country; look at their kind, since some are mere memberships or say that there is none."
                        )
                        .Connection<NoticeAndTakedownRule>(
                            "noticeAndTakedownRules",
                            rule => rule.CountryCode,
                            "By which laws, codes and practices providers in this country remove or report content."
                        )
                        .Computed(
                            "yearsFromLawToHotline",
                            country =>
                                Entities
                                    .Of<Hotline>()
                                    .Where(hotline => hotline.CountryCode == country.Code)
                                    .Min(hotline => hotline.FoundedYear)
                                - Entities
                                    .Of<Fact>()
                                    .Where(fact => fact.CountryCode == country.Code && fact.Type == "Law")
                                    .Min(fact => fact.Year),
                            "Calendar years from the first law of this country to its first hotline, of those whose year is known: laws are facts of another module. Negative if the hotline was first, null if there is no such law or no such hotline here, or nobody holds laws.",
                            unit: Unit.Years
                        )
                        .Computed(
                            "hasInhopeHotline",
                            country =>
                                Entities
                                    .Of<Hotline>()
                                    .Any(hotline =>
                                        hotline.CountryCode == country.Code && hotline.IsInhopeMember == true
                                    )
                                    ? true
                                : !Entities.Of<Hotline>().Any(hotline => hotline.CountryCode == country.Code)
                                || Entities
                                    .Of<Hotline>()
                                    .Any(hotline =>
                                        hotline.CountryCode == country.Code && hotline.IsInhopeMember == null
                                    )
                                    ? (bool?)null
                                : false,
                            "Whether a hotline of this country is a member of INHOPE; false if it is known that none is, null if that is not known or there is no hotline here."
                        )
            );
}
