using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Tests.Satellites;

namespace Alliance.Graph.Sdk.Tests.Composition;

public class SearchTests
{
    [Fact]
    public void A_node_carries_what_it_is_found_by()
    {
        var graph = GraphComposer.Compose([
            Satellite.Core,
            new TestModule(
                "zeal",
                schema =>
                    schema
                        .Node<Lighthouse>(light => light.Key, "A lighthouse.")
                        .Searchable(light => light.Name, light => light.Nickname, light => light.KeeperKey)
            ),
        ]);

        var search = graph.Definition.Node(typeof(Lighthouse)).Search!;

        Assert.Equal("light.Name", search.Title.Body.ToString());
        Assert.Equal(["light.Nickname", "light.KeeperKey"], search.Text.Select(text => text.Body.ToString()));
    }

    [Fact]
    public void A_node_that_says_nothing_is_not_found() =>
        Assert.All(
            GraphComposer.Compose([Satellite.Core, Satellite.Lights]).Definition.Nodes,
            node => Assert.Null(node.Search)
        );
}
