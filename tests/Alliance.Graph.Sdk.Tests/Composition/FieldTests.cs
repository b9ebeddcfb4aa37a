using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Tests.Satellites;

namespace Alliance.Graph.Sdk.Tests.Composition;

public class FieldTests
{
    [Fact]
    public void A_field_takes_name_and_nullability_from_its_property() =>
        Assert.Equal(
            [
                ("name", false),
                ("nickname", true),
                ("height", false),
                ("year", true),
                ("lens", false),
                ("spare", true),
                ("lenses", false),
                ("colours", true),
                ("lamp", false),
                ("oldLamp", true),
            ],
            Fields(node =>
                node.Field(light => light.Name, "Text.")
                    .Field(light => light.Nickname, "Text.")
                    .Field(light => light.Height, "Number.")
                    .Field(light => light.Year, "Number.")
                    .Field(light => light.Lens, "Enum.")
                    .Field(light => light.Spare, "Enum.")
                    .Field(light => light.Lenses, "List.")
                    .Field(light => light.Colours, "List.")
                    .Field(light => light.Lamp, "Object.")
                    .Field(light => light.OldLamp, "Object.")
            )
        );

    [Fact]
    public void A_nested_member_can_be_null_if_anything_on_the_way_can() =>
        Assert.Equal(
            [("maker", false), ("watts", true), ("oldMaker", true)],
            Fields(node =>
                node.Field(light => light.Lamp.Maker, "Text.")
                    .Field(light => light.Lamp.Watts, "Number.")
                    .Field(light => light.OldLamp!.Maker, "Text.", "oldMaker")
            )
        );

    [Fact]
    public void A_given_name_wins_over_that_of_the_property() =>
        Assert.Equal([("metres", false)], Fields(node => node.Field(light => light.Height, "Number.", "metres")));

    [Fact]
    public void A_computed_field_can_be_null_if_its_type_can() =>
        Assert.Equal(
            [("isTall", false), ("age", true), ("label", true)],
            Fields(node =>
                node.Computed("isTall", light => light.Height > 30, "Flag.")
                    .Computed("age", light => 2014 - light.Year, "Number.")
                    .Computed("label", light => light.Name + "!", "Text.")
            )
        );

    [Fact]
    public void A_link_to_one_can_be_missing_if_its_key_can()
    {
        var fields = Node(node =>
            node.One<Keeper>("keeper", light => light.KeeperKey, "May be missing.")
                .One<Lighthouse>("itself", light => light.Key, "Is always there.")
        )
            .Fields.Cast<OneFieldDefinition>();

        Assert.Equal([("keeper", true), ("itself", false)], fields.Select(field => (field.Name, field.IsNullable)));
    }

    [Fact]
    public void Only_a_computed_field_says_that_it_is_calculated()
    {
        var fields = Node(node =>
            node.Field(light => light.Height, "Number.").Computed("double", light => light.Height * 2, "Number.")
        )
            .Fields.Cast<ValueFieldDefinition>();

        Assert.Equal([false, true], fields.Select(field => field.IsComputed));
    }

    [Fact]
    public async Task A_batch_field_hands_over_all_keys_and_takes_what_it_gets()
    {
        var field = (BatchFieldDefinition)
            Node(node =>
                node.Batch<string, int>(
                    "visits",
                    light => light.Key,
                    (keys, _, _) =>
                        Task.FromResult<IReadOnlyDictionary<string, int>>(
                            keys.Where(key => key != "none").ToDictionary(key => key, key => key.Length)
                        ),
                    "How many came."
                )
            )
                .Fields.Single();

        var results = await field.Load(["one", "three", "none"], null!, CancellationToken.None);

        Assert.Equal(typeof(int), field.ResultType);
        Assert.Equal([("one", 3), ("three", 5)], results.Select(pair => ((string)pair.Key, (int)pair.Value!)));
    }

    [Theory]
    [InlineData(typeof(int?), typeof(int), false, true)]
    [InlineData(typeof(string), typeof(string), false, true)]
    [InlineData(typeof(List<string>), typeof(string), true, true)]
    [InlineData(typeof(IEnumerable<int?>), typeof(int), true, true)]
    [InlineData(typeof(Lens?), typeof(Lens), false, true)]
    [InlineData(typeof(Guid), typeof(Guid), false, false)]
    public void A_shape_is_the_type_without_nullability_and_list(Type type, Type element, bool isList, bool isLeaf)
    {
        var shape = ValueShape.Of(type);

        Assert.Equal((element, isList, isLeaf), (shape.ElementType, shape.IsList, shape.IsLeaf));
    }

    private static IEnumerable<(string Name, bool IsNullable)> Fields(Action<NodeBuilder<Lighthouse>> fields) =>
        Node(fields).Fields.Cast<ValueFieldDefinition>().Select(field => (field.Name, field.IsNullable));

    private static NodeDefinition Node(Action<NodeBuilder<Lighthouse>> fields)
    {
        var module = new TestModule(
            "lights",
            schema =>
            {
                schema.Value<Lamp>("A lamp.").Field(lamp => lamp.Maker, "Who made it.");
                schema.Node<Keeper>(keeper => keeper.Key, "A keeper.");
                fields(schema.Node<Lighthouse>(light => light.Key, "A lighthouse."));
            }
        );
        return GraphComposer.Compose([module]).Definition.Node(typeof(Lighthouse));
    }
}
