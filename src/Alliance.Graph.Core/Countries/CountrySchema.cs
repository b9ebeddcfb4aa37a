using Alliance.Graph.Core.Progress;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Countries;

internal static class CountrySchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema.Node<Country>(country => country.Code, "A country that took part in the Global Alliance: one of the 54 of the final list.")
            .OrderBy(country => country.Name)
            .Searchable(country => country.Name, country => country.OfficialName)
            .Field(country => country.Code, "Two-letter code of the country: ISO 3166-1 alpha-2, or XK for Kosovo, which has no code in the standard.")
            .Field(country => country.Alpha3, "Three-letter code of the country: ISO 3166-1 alpha-3, or XKX for Kosovo.")
            .Field(country => country.Name, "Short English name, as the papers of the Alliance from 2012 to 2014 use it.")
            .Field(country => country.OfficialName, "Full English name of the state.")
            .Field(country => country.Region, "English name of the UN M49 sub-region; Kosovo, which M49 does not list, stands in Southern Europe.")
            .Field(country => country.IsEuMember2014, "Whether the country was one of the 28 members of the European Union at the end of 2014.")
            .Field(country => country.IsFoundingParticipant, "Whether the country was on the launch list of 5 December 2012. The list had 48 countries; the one of them that is not here, Vietnam, is not on the final list.")
            .Field(country => country.JoinedOn, "When the country joined the Alliance; null for the later participants, whose dates were not found.")
            .Field(country => country.JoinedOnSource, "Where the date of joining was read; null if there is no date.")
            .Field(country => country.Notes, "What a reader should know, such as conflicting sources or a change of name; null if nothing.")
            .Field(country => country.Provenance, RowDescriptions.Provenance)
            .Connection<Report>("reports", report => report.CountryCode, "Reports about this country. Look at their origin: a compiled report is not the country's own submission.")
            .Connection<Commitment>("commitments", commitment => commitment.CountryCode, "What this country does or pledges, from public sources; a row counts as reported to the Alliance only if it says so.")
            .Connection<ProgressEntry>("progress", entry => entry.CountryCode, "What this country says of the progress of its commitments, the latest first.")
            .Batch("progressOverview", country => country.Code, ProgressOverview.LoadAsync, "How far the commitments of this country are, target by target, today.")
            .Connection<AllianceEvent>("events", item => item.CountryCode, "Events that were held in this country.")
            .ConnectionThrough<EventParticipation, AllianceEvent>(
                "participations",
                link => link.CountryCode,
                link => link.EventKey,
                "Events in which this country is recorded as taking part. Most events have no list of participants here, so a missing event does not mean that the country was absent.")
            .ConnectionThrough<DocumentCountry, Document>(
                "documents",
                link => link.CountryCode,
                link => link.DocumentKey,
                "Documents that are about this country, whoever issued them.")
            .ConnectionThrough<RoundCountry, ReportingRound>("rounds", link => link.CountryCode, link => link.RoundKey, "Rounds in which this country reports.")
            .Connection<Submission>("submissions", submission => submission.CountryCode, "What this country hands in, as far as you can see it.");

        schema.Root()
            .Connection<Country>("countries", "The countries that took part in the Global Alliance.")
            .Lookup<Country>("country", "code", "Two-letter code, for example SE.", "One country by its code.");
    }
}
