using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Tests.Satellites;

namespace Alliance.Graph.Sdk.Tests.Composition;

public class CompositionTests
{
    private static readonly GraphModule[] All = [Satellite.Core, Satellite.Lights, Satellite.Keepers];

    public static TheoryData<int[]> Orders =>
        [
            [0, 1, 2],
            [0, 2, 1],
            [1, 0, 2],
            [1, 2, 0],
            [2, 0, 1],
            [2, 1, 0],
        ];

    [Theory]
    [MemberData(nameof(Orders))]
    public void The_order_of_registration_makes_no_difference(int[] order)
    {
        var expected = GraphComposer.Compose(All);

        var composed = GraphComposer.Compose(order.Select(index => All[index]));

        Assert.Equal(["core", "coast-lights", "keepers"], composed.Modules.Select(module => module.Manifest.Id));
        Assert.Equal(expected.Fingerprint, composed.Fingerprint);
        Assert.Equal(DefinitionText.Of(expected), DefinitionText.Of(composed));
    }

    [Fact]
    public void A_module_that_is_not_loaded_leaves_no_trace()
    {
        var text = DefinitionText.Of(GraphComposer.Compose([Satellite.Core, Satellite.Keepers]));

        Assert.Contains("keepers", text);
        Assert.DoesNotContain("lighthouse", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("coast", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            "lighthouse",
            DefinitionText.Of(GraphComposer.Compose(All)),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public void Sections_stand_on_the_node_that_they_extend_after_its_own_fields()
    {
        var country = GraphComposer.Compose(All).Definition.Node(typeof(Country));

        Assert.Equal(["name", "coastLights", "keepers"], country.Fields.Select(field => field.Name));
        var section = Assert.IsType<SectionFieldDefinition>(country.Fields[1]);
        Assert.Equal(("coast-lights", "CountryCoastLights"), (section.ModuleId, section.TypeName));
        Assert.Equal("lighthouses", Assert.Single(section.Fields).Name);
    }

    [Fact]
    public void A_connection_without_a_parent_key_compares_the_key_of_its_node()
    {
        var country = GraphComposer.Compose(All).Definition.Node(typeof(Country));

        var connection = country
            .Fields.OfType<SectionFieldDefinition>()
            .SelectMany(section => section.Fields)
            .OfType<ConnectionFieldDefinition>()
            .Single();

        Assert.Same(country.Key, connection.ParentKey);
    }

    [Fact]
    public void A_connection_with_a_parent_key_keeps_it()
    {
        var lights = new TestModule(
            "lights",
            schema =>
                schema
                    .Node<Lighthouse>(light => light.Key, "A lighthouse.")
                    .Connection<Lighthouse>(
                        "neighbours",
                        light => light.CountryCode,
                        "Lights of the same country.",
                        light => light.CountryCode
                    )
        );

        var connection = GraphComposer
            .Compose([lights])
            .Definition.Node(typeof(Lighthouse))
            .Fields.OfType<ConnectionFieldDefinition>()
            .Single();

        Assert.Equal("light => light.CountryCode", connection.ParentKey.ToString());
    }

    [Fact]
    public void The_default_order_ends_in_the_key()
    {
        var definition = GraphComposer.Compose(All).Definition;

        Assert.Equal(
            [
                ("light => light.Year", SortDirection.Descending, true),
                ("light => light.Key", SortDirection.Ascending, false),
            ],
            definition
                .Node(typeof(Lighthouse))
                .Order.Select(order => (order.Selector.ToString(), order.Direction, order.IsNullable))
        );
        Assert.Equal(
            ["keeper => keeper.Key"],
            definition.Node(typeof(Keeper)).Order.Select(order => order.Selector.ToString())
        );
    }

    [Fact]
    public void Definitions_are_found_by_name_and_by_class()
    {
        var definition = GraphComposer.Compose(All).Definition;

        Assert.True(definition.TryGetNode("Lighthouse", out var node));
        Assert.Same(definition.Node(typeof(Lighthouse)), node);
        Assert.True(definition.TryGetValue(typeof(Lamp), out var value));
        Assert.Equal("Lamp", value.Name);
        Assert.False(definition.TryGetNode("Lamp", out _));
        Assert.False(definition.TryGetValue(typeof(Lighthouse), out _));
        Assert.Equal(typeof(CountryCode), definition.Node(typeof(Country)).KeyType);
    }

    [Theory]
    [InlineData("WorkingGroup")]
    [InlineData("LighthousesAggregate")]
    public void A_name_that_only_ends_like_one_of_the_host_is_free(string name)
    {
        var module = new TestModule("zeal", schema => schema.Node<Visit>(visit => visit.Number, "A visit.", name));

        Assert.True(GraphComposer.Compose([.. All, module]).Definition.TryGetNode(name, out _));
    }
}
