using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.VictimIdentification.IcseConnections;

internal static class IcseConnectionSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<IcseConnection>(
                connection => connection.Key,
                "A country's connection to INTERPOL's International Child Sexual Exploitation (ICSE) database. No public list of the connected countries was found, so the starter data has those that a source or general knowledge names.",
                "IcseAccess"
            )
            .OrderBy(connection => connection.ConnectedOn)
            .Fact(connection => connection.Title, connection => connection.ConnectedOn)
            .Searchable(
                connection => connection.Title,
                connection => connection.Organisation,
                connection => connection.Summary
            )
            .Field(connection => connection.Key, Wording.Key)
            .Field(connection => connection.Title, "Short English title.")
            .Field(
                connection => connection.Connected,
                "Whether the country is connected, as far as the source says, at whatever time."
            )
            .Field(
                connection => connection.ConnectedOn,
                "Since when the country is connected; null if it is not known, as throughout the starter data."
            )
            .Field(
                connection => connection.Organisation,
                "The body that uses the connection; null if it is not known, as throughout the starter data."
            )
            .Field(connection => connection.Summary, Wording.Summary)
            .Field(connection => connection.Notes, RowDescriptions.Notes)
            .Field(connection => connection.Provenance, RowDescriptions.Provenance)
            .Computed(
                "isConfirmed",
                connection => connection.Connected && connection.Provenance.Confidence == Confidence.Sourced,
                "Whether a source that was read says that the country is connected. False where the connection rests on general knowledge."
            )
            .Computed(
                "wasConnectedAtLaunch",
                connection =>
                    connection.ConnectedOn == null
                    || connection.ConnectedOn == AllianceDates.LaunchYear
                    || connection.ConnectedOn == AllianceDates.LaunchMonth
                        ? (bool?)null
                        : connection.ConnectedOn <= AllianceDates.Launch,
                "Whether the country was connected when the Alliance was launched on 5 December 2012; null if the date is not known, or not exactly enough. It is null throughout the starter data."
            )
            .One<Country>("country", connection => connection.CountryCode, "The country.")
            .Connection<VictimIdentificationMetric>("metrics", metric => metric.IcseConnectionKey, Wording.Metrics)
            .Deprecated(Wording.InsteadOfMetrics)
            .Connection<Commitment>("commitments", commitment => commitment.RelatedKey, Wording.Commitments);

        schema
            .Root()
            .Connection<IcseConnection>(
                "icseAccesses",
                "Countries' connections to INTERPOL's ICSE database, as far as they are known. A country that is missing can be connected all the same."
            )
            .Lookup<IcseConnection>(
                "icseAccess",
                "key",
                "Key of the row, for example us-icse.",
                "One connection to ICSE by its key."
            );
    }
}
