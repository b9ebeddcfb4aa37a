using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.VictimIdentification.SupportServices;

internal static class SupportServiceSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<SupportService>(
                service => service.Key,
                "A service that helps victims, children and parents, such as a helpline."
            )
            .OrderBy(service => service.Title)
            .Fact(service => service.Title, service => service.Year)
            .Searchable(service => service.Title, service => service.Organisation, service => service.Summary)
            .Field(service => service.Key, Wording.Key)
            .Field(service => service.Title, "Name of the service, in English or its own language.")
            .Field(service => service.Organisation, "The body that runs it, as the source has it.")
            .Field(service => service.Year, "Year in which it opened; null if it is not known.")
            .Field(service => service.Summary, Wording.Summary)
            .Field(service => service.Notes, RowDescriptions.Notes)
            .Field(service => service.Provenance, RowDescriptions.Provenance)
            .Computed(
                "existedAtLaunch",
                service =>
                    service.Year == null || service.Year == AllianceDates.LaunchYearNumber
                        ? (bool?)null
                        : service.Year < AllianceDates.LaunchYearNumber,
                "Whether it was open when the Alliance was launched on 5 December 2012; null if the year is not known, or is 2012."
            )
            .Computed(
                "yearsAtLaunch",
                service =>
                    service.Year <= AllianceDates.LaunchYearNumber
                        ? AllianceDates.LaunchYearNumber - service.Year
                        : null,
                "How many years before the launch year, 2012, it opened; null if it opened later or the year is not known.",
                unit: Unit.Years
            )
            .One<Country>("country", service => service.CountryCode, "The country that it serves.")
            .Connection<VictimIdentificationMetric>("metrics", metric => metric.SupportServiceKey, Wording.Metrics)
            .Deprecated(Wording.InsteadOfMetrics)
            .Connection<Commitment>("commitments", commitment => commitment.RelatedKey, Wording.Commitments);

        schema
            .Root()
            .Connection<SupportService>("supportServices", "Services that help victims, children and parents.")
            .Lookup<SupportService>(
                "supportService",
                "key",
                "Key of the row, for example at-support-147.",
                "One support service by its key."
            );
    }
}
