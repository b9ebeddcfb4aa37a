using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.AvailabilityReduction.BlockingSchemes;

internal static class BlockingSchemeSchema
{
    private static readonly PartialDate LastDayOf2014 = PartialDate.FromDay(2014, 12, 31);

    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<BlockingScheme>(
                scheme => scheme.Key,
                "How access to listed sites is blocked in a country, or a statement that it is not; also a police force's membership in a network that develops blocking. Look at the kind."
            )
            .OrderBy(scheme => scheme.StartedOn)
            .Fact(scheme => scheme.Name, scheme => scheme.StartedOn)
            .Searchable(scheme => scheme.Name, scheme => scheme.LegalBasis, scheme => scheme.Summary)
            .Field(scheme => scheme.Key, "Key of the scheme, for example no-blocking-csaadf.")
            .Field(scheme => scheme.Name, "English title or own name of the scheme.")
            .Field(
                scheme => scheme.IsBlocking,
                "Whether access is or was really blocked; null if it is not known, as for a mere membership."
            )
            .Field(scheme => scheme.Kind, "How the scheme works and what it rests on.")
            .Field(scheme => scheme.StartedOn, "When the scheme began; null if it is not known.")
            .Field(scheme => scheme.EndedOn, "When the scheme ended; null if it has not, as far as is known.")
            .Field(
                scheme => scheme.LegalBasis,
                "The law that the scheme rests on, or that matters in its place; null if none is known."
            )
            .Field(scheme => scheme.ListSource, "Who keeps the list of what is blocked; null if it is not known.")
            .Field(scheme => scheme.Summary, "How the scheme works, restated in one or two English sentences.")
            .Field(scheme => scheme.Notes, RowDescriptions.Notes)
            .Field(scheme => scheme.Provenance, RowDescriptions.Provenance)
            .Computed(
                "isActiveAt2014End",
                scheme =>
                    scheme.IsBlocking == false || scheme.EndedOn < LastDayOf2014 ? false
                    : scheme.StartedOn == null ? (bool?)null
                    : scheme.StartedOn <= LastDayOf2014,
                "Whether access was blocked under the scheme on 31 December 2014, the end of the Alliance's second round: it had begun, had not ended and was really applied; null if its beginning is not known. An end that is known to the year or month of that day only counts as an end before it."
            )
            .Computed(
                "existedAtLaunch",
                scheme =>
                    scheme.StartedOn == null
                    || scheme.StartedOn == AllianceDates.LaunchYear
                    || scheme.StartedOn == AllianceDates.LaunchMonth
                        ? (bool?)null
                        : scheme.StartedOn <= AllianceDates.Launch,
                "Whether the scheme had begun when the Alliance was launched on 5 December 2012, even if it had ended by then; null if the date is not known or too vague to tell."
            )
            .Computed(
                "isVoluntary",
                scheme =>
                    scheme.Kind == BlockingKind.Voluntary
                    || scheme.Kind == BlockingKind.VoluntaryDns
                    || scheme.Kind == BlockingKind.VoluntaryUrl
                    || scheme.Kind == BlockingKind.VoluntaryIpUrl
                    || scheme.Kind == BlockingKind.StatutoryVoluntaryDns,
                "Whether providers are free to take part, be it by agreement alone or under a law that leaves it to them."
            )
            .One<Country>("country", scheme => scheme.CountryCode, "The country in which the scheme works.");

        schema
            .Root()
            .Connection<BlockingScheme>("blockingSchemes", "Blocking schemes of all countries.")
            .Lookup<BlockingScheme>(
                "blockingScheme",
                "key",
                "Key of the scheme, for example no-blocking-csaadf.",
                "One blocking scheme by its key."
            );
    }
}
