using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.AvailabilityReduction.Sections;

internal static class CountrySection
{
    public static void Configure(SchemaBuilder schema)
        => schema.Extend<Country>().Section("availabilityReduction", "What is done in the country to reduce availability.", section => section
            .Connection<Hotline>("hotlines", hotline => hotline.CountryCode, "Hotlines of this country.")
            .Connection<BlockingScheme>("blockingSchemes", scheme => scheme.CountryCode, "Blocking schemes of this country; look at their kind, since some are mere memberships or say that there is none.")
            .Connection<NoticeAndTakedownRule>("noticeAndTakedownRules", rule => rule.CountryCode, "By which laws, codes and practices providers in this country remove or report content.")
            .Computed(
                "hasInhopeHotline",
                country => Entities.Of<Hotline>().Any(hotline => hotline.CountryCode == country.Code && hotline.IsInhopeMember == true)
                    ? true
                    : !Entities.Of<Hotline>().Any(hotline => hotline.CountryCode == country.Code)
                        || Entities.Of<Hotline>().Any(hotline => hotline.CountryCode == country.Code && hotline.IsInhopeMember == null)
                        ? (bool?)null
                        : false,
                "Whether a hotline of this country is a member of INHOPE; false if it is known that none is, null if that is not known or there is no hotline here."));
}
