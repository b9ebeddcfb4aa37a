using System.Text.RegularExpressions;
using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Schema;

/// <summary>What comes with a field, and what a module can take away from it.</summary>
public sealed class FieldUsesTests
{
    private static readonly string[] Everywhere =
    [
        "LampFilterInput",
        "LampSortInput",
        "LampAggregate",
        "LampAggregateFilterInput",
        "LampAggregateSortInput",
        "LampGroupKeyValues",
        "LampGroupKeySortInput",
    ];

    private readonly string _sdl = new GraphHarness(
        new AllianceDatabase(
            GraphComposer.Compose([new CoreModule(), new LampModule()]),
            new DatabaseOptions(DatabaseProviderKind.Sqlite, "Data Source=:memory:")
        )
    ).Sdl;

    [Fact]
    public void A_field_brings_filter_order_group_and_aggregate_without_a_further_line()
    {
        Assert.All(Everywhere, type => Assert.Contains("\n  watts: ", Body(type), StringComparison.Ordinal));
        Assert.Contains("\n  WATTS", Body("LampGroupKey"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_without_uses_can_only_be_selected()
    {
        Assert.Contains("\n  secret: ", Body("Lamp"), StringComparison.Ordinal);
        Assert.All(Everywhere, type => Assert.DoesNotContain("\n  secret", Body(type), StringComparison.Ordinal));
        Assert.DoesNotContain("\n  SECRET", Body("LampGroupKey"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_what_cannot_be_missing_is_not_nullable()
    {
        AssertField("LampGroupKeyValues", "watts: Int!");
        AssertField("LampGroupKeyValues", "maker: String");

        // What a database calculates can be nothing.
        AssertField("LampGroupKeyValues", "grouped: Int");

        // Behind links it depends on each of them: an event need not have a country.
        AssertField("CommitmentGroupKeyValues", "country: Country!");
        AssertField("CommitmentGroupKeyValues", "countryRegion: String!");
        AssertField("AllianceEventGroupKeyValues", "country: Country");
        AssertField("AllianceEventGroupKeyValues", "countryRegion: String");

        // A list can be empty, and its number of items is 0 then.
        AssertField("AllianceEventGroupKeyValues", "participants: Country");
        AssertField("AllianceEventGroupKeyValues", "participantsCount: Int!");
    }

    [Fact]
    public void Lists_bring_the_number_of_their_items_and_items_where_a_row_can_share_them()
    {
        Assert.All(
            ["PARTICIPANTS_COUNT", "PARTICIPANTS", "PARTICIPANTS_REGION", "HOSTS", "HOSTS_COUNT"],
            key => AssertField("AllianceEventGroupKey", key)
        );

        // Commitments have one country each, and are grouped by it; the code of a country makes the groups of the
        // country.
        AssertField("CountryGroupKey", "COMMITMENTS_COUNT");
        Assert.DoesNotMatch("(?m)^  COMMITMENTS( @|$)", Body("CountryGroupKey"));
        Assert.DoesNotMatch("(?m)^  PARTICIPANTS_CODE( @|$)", Body("AllianceEventGroupKey"));
    }

    private void AssertField(string type, string field) =>
        Assert.Matches($"(?m)^  {Regex.Escape(field)}( @|$)", Body(type));

    [Theory]
    [InlineData("filtered", "LampFilterInput")]
    [InlineData("ordered", "LampSortInput")]
    [InlineData(
        "grouped",
        "LampAggregate",
        "LampAggregateFilterInput",
        "LampAggregateSortInput",
        "LampGroupKeyValues",
        "LampGroupKeySortInput"
    )]
    public void A_field_with_one_use_has_no_other(string field, params string[] types)
    {
        foreach (var type in Everywhere)
        {
            Assert.Equal(types.Contains(type), Body(type).Contains($"\n  {field}: ", StringComparison.Ordinal));
        }
    }

    private string Body(string type)
    {
        var start = new[] { "type", "input", "enum" }
            .Select(keyword => _sdl.IndexOf($"\n{keyword} {type} ", StringComparison.Ordinal))
            .Max();
        return _sdl[start.._sdl.IndexOf("\n}", start, StringComparison.Ordinal)];
    }

    private sealed class LampModule : GraphModule
    {
        public override ModuleManifest Manifest { get; } = new("lamps", "Lamps", "Has fields of all uses.", "Tests");

        public override void ConfigureSchema(SchemaBuilder schema)
        {
            schema.Root().Connection<Lamp>("lamps", "All lamps.");
            schema
                .Node<Lamp>(lamp => lamp.Key, "A lamp.")
                .Field(lamp => lamp.Key, "Key of the lamp.")
                .Field(lamp => lamp.Watts, "How bright it is.")
                .Field(lamp => lamp.Maker, "Who made it.")
                .Field(lamp => lamp.Watts, "Only shown.", "secret", FieldUses.None)
                .Field(lamp => lamp.Watts, "Only filtered by.", "filtered", FieldUses.Filter)
                .Field(lamp => lamp.Watts, "Only ordered by.", "ordered", FieldUses.Order)
                .Computed("grouped", lamp => lamp.Watts / 10, "Only grouped by.", FieldUses.Group);
        }
    }

    private sealed class Lamp
    {
        public required string Key { get; init; }

        public required int Watts { get; init; }

        public string? Maker { get; init; }
    }
}
