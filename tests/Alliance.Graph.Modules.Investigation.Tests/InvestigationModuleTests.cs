using Alliance.Graph.Core;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Modules.Investigation.Tests;

public sealed class InvestigationModuleTests
{
    private static readonly string ModuleId = new InvestigationModule().Manifest.Id;

    private static IEnumerable<NodeDefinition> Nodes =>
        InvestigationSpecification.Composed.Definition.Nodes.Where(node => node.ModuleId == ModuleId);

    [Fact]
    public void The_module_composes_alone_with_core_in_either_order() =>
        Assert.Equal(
            GraphComposer.Compose([new CoreModule(), new InvestigationModule()]).Fingerprint,
            GraphComposer.Compose([new InvestigationModule(), new CoreModule()]).Fingerprint
        );

    [Fact]
    public void Every_root_is_there() =>
        Assert.Equal(
            [
                "jointOperation(key)",
                "jointOperations",
                "law(key)",
                "laws",
                "network(key)",
                "networkFigure(key)",
                "networkFigures",
                "networks",
                "policeUnit(key)",
                "policeUnits",
                "treatyStatus(key)",
                "treatyStatuses",
            ],
            InvestigationSpecification
                .Composed.Definition.Roots.Where(root => root.ModuleId == ModuleId)
                .Select(root => root is LookupRootDefinition lookup ? $"{lookup.Name}({lookup.Argument})" : root.Name)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_node_says_where_it_comes_from()
    {
        Assert.NotEmpty(Nodes);
        Assert.All(
            Nodes,
            node =>
                Assert.Contains(
                    node.Fields,
                    field => field is ValueFieldDefinition { Name: "provenance", IsNullable: false }
                )
        );
    }

    [Fact]
    public void The_module_has_at_least_three_computed_fields() =>
        Assert.Equal(
            11,
            Nodes.SelectMany(node => node.Fields.OfType<ValueFieldDefinition>()).Count(field => field.IsComputed)
        );
}
