using Alliance.Graph.Core;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Modules.VictimIdentification.Tests;

public sealed class VictimIdentificationModuleTests
{
    private static readonly string ModuleId = new VictimIdentificationModule().Manifest.Id;

    private static IEnumerable<NodeDefinition> Nodes =>
        VictimIdentificationSpecification.Composed.Definition.Nodes.Where(node => node.ModuleId == ModuleId);

    [Fact]
    public void The_module_composes_alone_with_core_in_either_order() =>
        Assert.Equal(
            GraphComposer.Compose([new CoreModule(), new VictimIdentificationModule()]).Fingerprint,
            GraphComposer.Compose([new VictimIdentificationModule(), new CoreModule()]).Fingerprint
        );

    [Fact]
    public void Every_root_is_there() =>
        Assert.Equal(
            [
                "icseAccess(key)",
                "icseAccesses",
                "icseFigure(key)",
                "icseFigures",
                "identificationUnit(key)",
                "identificationUnits",
                "supportService(key)",
                "supportServices",
            ],
            VictimIdentificationSpecification
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
            7,
            Nodes.SelectMany(node => node.Fields.OfType<ValueFieldDefinition>()).Count(field => field.IsComputed)
        );
}
