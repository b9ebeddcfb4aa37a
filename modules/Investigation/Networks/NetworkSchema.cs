using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Investigation.Networks;

internal static class NetworkSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<Network>(
                network => network.Key,
                "A standing network of police forces, as recorded for one country. The data has one row for each member of the Alliance, so count titles, not rows."
            )
            .OrderBy(network => network.Title)
            .Fact(network => network.Title, network => network.Date)
            .Searchable(network => network.Title, network => network.Summary)
            .Field(network => network.Key, Wording.Key)
            .Field(network => network.Title, "Name of the network; the rows of one network have the same.")
            .Field(
                network => network.Date,
                "When the network began, not when the country joined it; null if it is not known."
            )
            .Field(
                network => network.Partners,
                "Bodies that support the network, in the order of the source. The list can be empty."
            )
            .Field(network => network.Summary, Wording.Summary)
            .Field(network => network.Notes, RowDescriptions.Notes)
            .Field(network => network.Provenance, RowDescriptions.Provenance)
            .Computed(
                "existedAtLaunch",
                network =>
                    network.Date == null
                    || network.Date == AllianceDates.LaunchYear
                    || network.Date == AllianceDates.LaunchMonth
                        ? (bool?)null
                        : network.Date <= AllianceDates.Launch,
                "Whether the network existed when the Alliance was launched on 5 December 2012; null if the date is not known, or not exactly enough."
            )
            .One<Country>("country", network => network.CountryCode, "The country that the row is recorded for.")
            .ConnectionThrough<NetworkCountry, Country>(
                "participatingCountries",
                link => link.NetworkKey,
                link => link.CountryCode,
                "Members of the network that took part in the Alliance, the row's own country included."
            )
            .Connection<InvestigationMetric>("metrics", metric => metric.NetworkKey, Wording.Metrics)
            .Deprecated(Wording.InsteadOfMetrics)
            .Connection<Commitment>("commitments", commitment => commitment.RelatedKey, Wording.Commitments);

        schema
            .Root()
            .Connection<Network>("networks", "Standing networks of police forces, one row for each member.")
            .Lookup<Network>(
                "network",
                "key",
                "Key of the row, for example se-op-circamp.",
                "One row of a network by its key."
            );
    }
}
