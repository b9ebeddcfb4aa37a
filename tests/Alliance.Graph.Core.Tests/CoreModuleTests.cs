using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Core.Tests;

public class CoreModuleTests
{
    private static readonly ComposedGraph Graph = GraphComposer.Compose([new CoreModule()]);

    [Fact]
    public void The_module_composes_alone_and_every_root_is_there() =>
        Assert.Equal(
            [
                "auditEvent(number)",
                "auditEvents",
                "commitment(key)",
                "commitments",
                "compiledReport(key)",
                "compiledReports",
                "countries",
                "country(code)",
                "countryByAnyName",
                "countryName(key)",
                "countryNames",
                "document(key)",
                "documents",
                "event(key)",
                "events",
                "fact(key)",
                "facts",
                "indicator(key)",
                "indicators",
                "observation(key)",
                "observations",
                "operationalGoal(key)",
                "operationalGoals",
                "policyTarget(key)",
                "policyTargets",
                "potentialAction(key)",
                "potentialActions",
                "progressEntries",
                "progressEntry(key)",
                "report(key)",
                "reports",
                "revision(number)",
                "revisions",
                "round(key)",
                "rounds",
                "submission(key)",
                "submissionAnswers",
                "submissionEntries",
                "submissions",
            ],
            Graph
                .Definition.Roots.Select(root =>
                    root is LookupRootDefinition lookup ? $"{lookup.Name}({lookup.Argument})" : root.Name
                )
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_node_that_is_imported_says_where_it_comes_from() =>
        Assert.All(
            Graph.Definition.Nodes.Where(node => Graph.Imports.Any(import => import.EntityType == node.ClrType)),
            node =>
                Assert.Contains(
                    node.Fields,
                    field => field is ValueFieldDefinition { Name: "provenance", IsNullable: false }
                )
        );

    [Theory]
    [InlineData(nameof(Country), "name", "code")]
    [InlineData(nameof(CountryName), "name", "key")]
    [InlineData(nameof(Report), "year", "key")]
    [InlineData(nameof(Commitment), "year", "key")]
    [InlineData(nameof(ProgressEntry), "asOf", "key")]
    [InlineData(nameof(PolicyTarget), "position", "key")]
    [InlineData(nameof(OperationalGoal), "position", "key")]
    [InlineData(nameof(PotentialAction), "title", "key")]
    [InlineData(nameof(AllianceEvent), "startsOn", "key")]
    [InlineData(nameof(Document), "publishedOn", "key")]
    [InlineData(nameof(Revision), "number")]
    [InlineData(nameof(RowChange), "number")]
    public void Lists_have_a_natural_order_that_ends_in_the_key(string type, params string[] order)
    {
        var node = Graph.Definition.Nodes.Single(node => node.Name == type);

        Assert.Equal(
            order,
            node.Order.Select(key =>
                node.Fields.OfType<ValueFieldDefinition>()
                    .Single(field => Member(field.Selector) == Member(key.Selector))
                    .Name
            )
        );
    }

    [Theory]
    [InlineData(nameof(Report), "country", true)]
    [InlineData(nameof(Report), "document", true)]
    [InlineData(nameof(Commitment), "country", false)]
    [InlineData(nameof(Commitment), "report", false)]
    [InlineData(nameof(Commitment), "target", false)]
    [InlineData(nameof(Commitment), "goal", true)]
    [InlineData(nameof(Commitment), "action", true)]
    [InlineData(nameof(ProgressEntry), "commitment", false)]
    [InlineData(nameof(ProgressEntry), "report", true)]
    [InlineData(nameof(OperationalGoal), "target", false)]
    [InlineData(nameof(PotentialAction), "goal", false)]
    [InlineData(nameof(AllianceEvent), "country", true)]
    [InlineData(nameof(Document), "country", true)]
    public void A_link_can_be_missing_only_where_its_key_can(string type, string link, bool isNullable)
    {
        var node = Graph.Definition.Nodes.Single(node => node.Name == type);

        Assert.Equal(
            isNullable,
            node.Fields.OfType<OneFieldDefinition>().Single(field => field.Name == link).IsNullable
        );
    }

    private static MemberInfo? Member(LambdaExpression selector) => (selector.Body as MemberExpression)?.Member;
}
