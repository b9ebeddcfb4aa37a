using System.Text.Json;
using Alliance.Graph.Core;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;

namespace Alliance.Graph.Modules.AvailabilityReduction.Tests;

public sealed class AvailabilityReductionModuleTests
{
    private const string Module = "availability-reduction";

    private static readonly ComposedGraph Graph = GraphComposer.Compose([
        new CoreModule(),
        new AvailabilityReductionModule(),
    ]);

    [Fact]
    public void The_module_composes_alone_with_core_and_every_root_is_there() =>
        Assert.Equal(
            [
                "blockingScheme(key)",
                "blockingSchemes",
                "hotline(key)",
                "hotlines",
                "noticeAndTakedownRule(key)",
                "noticeAndTakedownRules",
            ],
            Graph
                .Definition.Roots.Where(root => root.ModuleId == Module)
                .Select(root => root is LookupRootDefinition lookup ? $"{lookup.Name}({lookup.Argument})" : root.Name)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Core_composes_without_the_module_and_has_no_trace_of_it()
    {
        var core = GraphComposer.Compose([new CoreModule()]).Definition;

        Assert.All(core.Nodes, node => Assert.DoesNotContain(node.Fields, field => field.ModuleId == Module));
    }

    [Fact]
    public void Every_node_says_where_it_comes_from() =>
        Assert.All(
            Graph.Definition.Nodes.Where(node => node.ModuleId != CoreModel.ModuleId),
            node =>
                Assert.Contains(
                    node.Fields,
                    field => field is ValueFieldDefinition { Name: "provenance", IsNullable: false }
                )
        );

    [Theory]
    [InlineData("hotlines.json", 51)]
    [InlineData("blocking-schemes.json", 31)]
    [InlineData("notice-and-takedown-rules.json", 12)]
    public void The_starter_files_are_complete(string fileName, int rows)
    {
        var import = Graph.Imports.Single(import => import.FileName == fileName);
        using var starter = import.OpenStarter!();

        Assert.Equal(rows, JsonDocument.Parse(starter).RootElement.GetArrayLength());
    }
}
