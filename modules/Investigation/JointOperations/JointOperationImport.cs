using Alliance.Graph.Domain;
using Alliance.Graph.Modules.Investigation.Metrics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Investigation.JointOperations;

internal static class JointOperationImport
{
    private const string FileName = "joint-operations.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<JointOperationRow, JointOperation>(
                FileName,
                row => row.Id,
                "Joint operations and initiatives, one row for each participant, with their numbers."
            )
            .Starter(typeof(JointOperationImport).Assembly, FileName)
            .Map(map =>
                map.Map(operation => operation.Key, row => row.Id)
                    .Map(operation => operation.Kind, row => row.RecordType)
                    .Map(operation => operation.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode)
            .ReferencesMany<Country, CountryCode>(row => row.ParticipatingCountries)
            .Children<CountryCode, JointOperationCountry>(
                row => row.ParticipatingCountries,
                link => link.JointOperationKey,
                links => links.Map(link => link.CountryCode, (_, code) => code)
            )
            .Children<MetricRow, InvestigationMetric>(
                row => row.Metrics,
                metric => metric.JointOperationKey,
                metrics =>
                    metrics
                        .NumberedKey(metric => metric.Key, "metric")
                        .Position(metric => metric.Position)
                        .Map(metric => metric.Provenance, (row, _) => row.ToProvenance())
                        .NotFilled(metric => metric.PoliceUnitKey, metric => metric.NetworkKey)
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
