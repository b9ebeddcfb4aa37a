using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.AvailabilityReduction.Hotlines;

/// <summary>What the figures about hotlines measure.</summary>
internal static class HotlineIndicators
{
    private const string Whatever =
        "Hotlines count differently: a report can be of several addresses, and several reports of one.";

    public static void Configure(SchemaBuilder schema) =>
        schema
            .Indicator(
                "hotline-reports-received",
                "Reports received",
                $"Reports that a hotline received from the public, of whatever content it takes reports of. {Whatever}",
                Unit.Count("reports"),
                "reports received"
            )
            .Indicator(
                "hotline-reports-received-since-launch",
                "Reports received since launch",
                $"All reports that a hotline received from its launch to the end of the period. {Whatever}",
                Unit.Count("reports"),
                "reports received since launch"
            )
            .Indicator(
                "hotline-reports-abuse-material",
                "Reports pointing to abuse material",
                "Reports of which the hotline found that they point to material of child sexual abuse.",
                Unit.Count("reports"),
                "reports pointing to abuse material"
            )
            .Indicator(
                "hotline-reports-abuse-material-share",
                "Share concerning abuse material",
                "Reports concerning child abuse material, of all reports that the hotline received.",
                Unit.Percent,
                "share concerning child abuse material"
            )
            .Indicator(
                "hotline-reports-illegal-share",
                "Share judged illegal",
                "Reports whose content the hotline judged illegal, of all that it received. What is illegal is more than abuse material: the Austrian hotline takes reports of Nazi propaganda too.",
                Unit.Percent,
                "share judged illegal"
            )
            .Indicator(
                "hotline-reports-sent-to-inhope",
                "Reports sent to INHOPE",
                "Reports that the hotline passed on to the hotlines of other countries through INHOPE.",
                Unit.Count("reports"),
                "reports sent to INHOPE"
            )
            .Indicator(
                "hotline-cases-handled",
                "Cases handled",
                "Cases that the hotline dealt with, of all kinds.",
                Unit.Count("cases"),
                "cases handled"
            )
            .Indicator(
                "hotline-abuse-image-cases",
                "Cases of posted abuse images",
                "Cases in which images of child abuse had been posted.",
                Unit.Count("cases"),
                "cases of posted abuse images (approx.)",
                "cases of posted abuse images"
            )
            .Indicator(
                "hotline-removal-requests",
                "Removal requests",
                "Requests of the hotline to providers to remove content.",
                Unit.Count("requests"),
                "removal requests"
            )
            .Indicator(
                "hotline-abuse-material-removed",
                "Abuse material removed",
                "Cases in which abuse material was removed after the hotline had acted.",
                Unit.Count("cases"),
                "abuse-material cases removed"
            )
            .Indicator(
                "hotline-actioned-urls-increase",
                "Increase in actioned addresses",
                "By how much more addresses the hotline acted upon than in the year before.",
                Unit.Percent,
                "increase in actioned URLs over 2013"
            )
            .Indicator(
                "hotline-investigations-opened",
                "Investigations opened from reports",
                "Investigations that the police had opened from reports of the hotline since its launch.",
                Unit.Count("investigations"),
                "investigations opened from reports since launch"
            )
            .Indicator(
                "hotline-member-companies",
                "Member companies",
                "Companies that are members of the body that runs the hotline.",
                Unit.Count("companies"),
                "member companies"
            );
}
