using Alliance.Graph.Core.Progress;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Countries;

internal static class CountrySchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Value<M49Place>(
                "Where the United Nations' standard M49, country and area codes for statistical use, puts a country. Codes are texts of three digits."
            )
            .Field(place => place.RegionCode, "Code of the region, for example 150.")
            .Field(place => place.Region, "English name of the region, for example Europe.")
            .Field(place => place.SubregionCode, "Code of the sub-region, for example 154.")
            .Field(place => place.Subregion, "English name of the sub-region, for example Northern Europe.")
            .Field(
                place => place.IntermediateRegionCode,
                "Code of the intermediate region, for example 013; null where the sub-region has none."
            )
            .Field(
                place => place.IntermediateRegion,
                "English name of the intermediate region, for example Central America; null where the sub-region has none."
            );

        schema
            .Value<EuMembership>(
                "When a country was a member of the European Union, or of the Communities that it grew out of."
            )
            .Field(membership => membership.JoinedOn, "First day as a member; 1958-01-01 of the six that began.")
            .Field(membership => membership.LeftOn, "Last day as a member; null if it still is one.")
            .Field(membership => membership.Source, "Where the dates were read.");

        schema
            .Node<Country>(
                country => country.Code,
                "A country that took part in the Global Alliance: one of the 54 of the final list."
            )
            .OrderBy(country => country.Name)
            .Searchable(country => country.Name, country => country.OfficialName)
            .Field(
                country => country.Code,
                "Two-letter code of the country: ISO 3166-1 alpha-2, or XK for Kosovo, which has no code in the standard."
            )
            .Field(
                country => country.Alpha3,
                "Three-letter code of the country: ISO 3166-1 alpha-3, or XKX for Kosovo."
            )
            .Field(
                country => country.NumericCode,
                "Three digits, so a text: ISO 3166-1 numeric, which is the code of UN M49 too; null for Kosovo, which has none."
            )
            .Field(
                country => country.Name,
                "Short English name, as the papers of the Alliance from 2012 to 2014 use it."
            )
            .Field(country => country.OfficialName, "Full English name of the state.")
            .Field(
                country => country.OfficialShortName,
                "Short English name in the UN's list of countries, M49: Czechia, Türkiye, Republic of Korea; null for Kosovo, which is not in it."
            )
            .Field(
                country => country.Region,
                "English name of the UN M49 sub-region; Kosovo, which M49 does not list, stands in Southern Europe."
            )
            .Field(country => country.M49, "Where UN M49 puts the country; null for Kosovo, which is not in it.")
            .Field(
                country => country.CodesSource,
                "Where 'numericCode', 'officialShortName' and 'm49' were read; null if there is none of them."
            )
            .Field(
                country => country.EuMembership,
                "When the country was a member of the European Union; null if it never was."
            )
            .Field(
                country => country.IsEuMember2014,
                "Whether the country was one of the 28 members of the European Union at the end of 2014."
            )
            .Field(
                country => country.IsFoundingParticipant,
                "Whether the country was on the launch list of 5 December 2012. The list had 48 countries; the one of them that is not here, Vietnam, is not on the final list."
            )
            .Field(
                country => country.JoinedOn,
                "When the country joined the Alliance; null for the later participants, whose dates were not found."
            )
            .Field(country => country.JoinedOnSource, "Where the date of joining was read; null if there is no date.")
            .Field(
                country => country.Notes,
                "What a reader should know, such as conflicting sources or a change of name; null if nothing."
            )
            .Field(country => country.Provenance, RowDescriptions.Provenance)
            .Connection<CountryName>(
                "names",
                name => name.CountryCode,
                "Names by which the country is found in other people's tables."
            )
            .Connection<Report>(
                "reports",
                report => report.CountryCode,
                "Reports about this country. Look at their origin: a compiled report is not the country's own submission."
            )
            .Connection<Commitment>(
                "commitments",
                commitment => commitment.CountryCode,
                "What this country does or pledges, from public sources; a row counts as reported to the Alliance only if it says so."
            )
            .Connection<ProgressEntry>(
                "progress",
                entry => entry.CountryCode,
                "What this country says of the progress of its commitments, the latest first."
            )
            .Batch(
                "progressOverview",
                country => country.Code,
                ProgressOverview.LoadAsync,
                "How far the commitments of this country are, target by target, today."
            )
            .Connection<Observation>(
                "observations",
                observation => observation.CountryCode,
                "Figures about this country, of all modules."
            )
            .Connection<Fact>(
                "facts",
                fact => fact.CountryCode,
                "Laws, units, hotlines and all else of this country that commitments can be about, of all modules."
            )
            .Connection<AllianceEvent>("events", item => item.CountryCode, "Events that were held in this country.")
            .ConnectionThrough<EventParticipation, AllianceEvent>(
                "participations",
                link => link.CountryCode,
                link => link.EventKey,
                "Events in which this country is recorded as taking part. Most events have no list of participants here, so a missing event does not mean that the country was absent."
            )
            .ConnectionThrough<DocumentCountry, Document>(
                "documents",
                link => link.CountryCode,
                link => link.DocumentKey,
                "Documents that are about this country, whoever issued them."
            )
            .ConnectionThrough<RoundCountry, ReportingRound>(
                "rounds",
                link => link.CountryCode,
                link => link.RoundKey,
                "Rounds in which this country reports."
            )
            .Connection<Submission>(
                "submissions",
                submission => submission.CountryCode,
                "What this country hands in, as far as you can see it."
            );

        schema
            .Root()
            .Connection<Country>(
                "countries",
                "The countries that took part in the Global Alliance.",
                "codes",
                "Only the countries with these codes: alpha-2, alpha-3 and numeric ones in any mixture (SE, SWE, 752). The case of letters makes no difference, the zeros ahead of a number do. 'unknownCodes' of the list says which of them no country has.",
                codes =>
                    codes
                        .By(
                            country => country.Code,
                            text => CountryCode.TryParse(text.ToUpperInvariant(), out var code) ? code : null
                        )
                        .By(country => country.Alpha3, CountryCodes.Alpha3)
                        .By(country => country.NumericCode, CountryCodes.Numeric)
            )
            .Lookup<Country>("country", "code", "Two-letter code, for example SE.", "One country by its code.");
    }
}
