using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Investigation.Metrics;

/// <summary>What the figures about police units, operations and networks measure.</summary>
internal static class InvestigationIndicators
{
    private const string OnceForEach =
        "A joint operation is a row for each country, so the figure of one operation can stand at several countries: do not add them up.";

    public static void Configure(SchemaBuilder schema) =>
        schema
            .Indicator(
                "police-cases",
                "Cases",
                "Cases of sexual exploitation of children that the unit, or the police of which it gives the numbers, dealt with. What is a case differs from country to country.",
                Unit.Count("cases"),
                "cases"
            )
            .Indicator(
                "police-cases-investigated",
                "Cases investigated",
                "Cases that the unit investigated in the whole period.",
                Unit.Count("cases"),
                "cases investigated"
            )
            .Indicator(
                "police-cases-under-investigation",
                "Cases under investigation",
                "Cases relating to child abuse material that were being investigated at the time.",
                Unit.Count("cases"),
                "cases under investigation relating to child abuse material",
                "cases under investigation"
            )
            .Indicator("police-arrests", "Arrests", "People whom the unit arrested.", Unit.Count("people"), "arrests")
            .Indicator(
                "police-citizen-reports-per-month",
                "Citizen reports per month",
                "Reports that citizens sent to the unit, in a month.",
                Unit.Rate("reports per month"),
                "citizen reports per month (at least)",
                "citizen reports per month"
            )
            .Indicator(
                "operation-offenders-arrested",
                "Offenders arrested",
                $"Offenders who were arrested in an operation, in all countries. {OnceForEach}",
                Unit.Count("people"),
                "offenders arrested (nearly)",
                "offenders arrested"
            )
            .Indicator(
                "operation-children-safeguarded",
                "Children safeguarded",
                $"Children who were safeguarded by an operation, in all countries. {OnceForEach}",
                Unit.Count("children"),
                "children safeguarded (more than)",
                "children safeguarded"
            )
            .Indicator(
                "operation-suspects-identified",
                "Suspects identified",
                $"Suspects who were identified in an operation, in all countries. {OnceForEach}",
                Unit.Count("people"),
                "suspects identified"
            )
            .Indicator(
                "operation-raids",
                "Raids",
                $"Raids of an operation, in all countries. {OnceForEach}",
                Unit.Count("raids"),
                "raids"
            )
            .Indicator(
                "operation-countries",
                "Countries of an operation",
                $"Countries that took part in an operation. {OnceForEach}",
                Unit.Count("countries"),
                "countries"
            )
            .Indicator(
                "network-members",
                "Members of a network",
                "Members that an international network had at a time; what they are differs from network to network and stands in the name.",
                Unit.Count("members")
            )
            .Indicator(
                "network-countries",
                "Countries of a network",
                "Countries in which an international network had members at a time.",
                Unit.Count("countries")
            );
}
