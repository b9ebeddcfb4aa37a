using Alliance.Graph.Domain;
using Alliance.Graph.Modules.Investigation.Metrics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Investigation.Networks;

internal static class NetworkImport
{
    private const string FileName = "networks.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<NetworkRow, Network>(
                FileName,
                row => row.Id,
                "Standing networks of police forces, one row for each member, with their numbers."
            )
            .Starter(typeof(NetworkImport).Assembly, FileName)
            .Map(map =>
                map.Map(network => network.Key, row => row.Id)
                    .Map(network => network.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode)
            .ReferencesMany<Country, CountryCode>(row => row.ParticipatingCountries)
            .Children<CountryCode, NetworkCountry>(
                row => row.ParticipatingCountries,
                link => link.NetworkKey,
                links => links.Map(link => link.CountryCode, (_, code) => code)
            )
            .Children<MetricRow, InvestigationMetric>(
                row => row.Metrics,
                metric => metric.NetworkKey,
                metrics =>
                    metrics
                        .NumberedKey(metric => metric.Key, "metric")
                        .Position(metric => metric.Position)
                        .Map(metric => metric.Provenance, (row, _) => row.ToProvenance())
                        .NotFilled(metric => metric.PoliceUnitKey, metric => metric.JointOperationKey)
            )
            .NotBlank(row => row.Id, row => row.Title, row => row.Summary)
            .YearBetween(1990, 2100, row => row.Date)
            .NoRepeats(row => row.ParticipatingCountries)
            .NoRepeats(row => row.Partners)
            .Check(
                row => row.ParticipatingCountries,
                row => row.ParticipatingCountries.Contains(row.CountryCode),
                "The row's own country is not among the participants.",
                "Add it to the list, or correct 'countryCode'."
            )
            .Check(
                row => row.Metrics,
                row => row.Metrics.TrueForAll(metric => metric.IsComplete),
                MetricFaults.Problem,
                MetricFaults.Remedy
            );
}
