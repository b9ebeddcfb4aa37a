using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Tests.Satellites;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Tests.Model;

public class ListIndexesTests
{
    [Fact]
    public void A_root_list_has_its_default_order_and_each_short_column_with_the_key() =>
        Assert.Equal(
            ["Height,Key", "Lens,Key", "LitOn,Key", "Name,Key"],
            Indexes(schema =>
            {
                Described(schema);
                schema.Root().Connection<Lighthouse>("lighthouses", "All of them.");
            })
        );

    [Fact]
    public void A_list_below_a_parent_has_the_parent_in_front() =>
        Assert.Equal(
            ["CountryCode,Height,Key", "CountryCode,Lens,Key", "CountryCode,LitOn,Key", "CountryCode,Name,Key"],
            Indexes(schema =>
            {
                Described(schema);
                schema
                    .Extend<Country>()
                    .Section(
                        "lights",
                        "Lights.",
                        section =>
                            section.Connection<Lighthouse>(
                                "lighthouses",
                                light => light.CountryCode,
                                "Lights of the country."
                            )
                    );
            })
        );

    [Fact]
    public void Truth_values_below_parents_give_way_first()
    {
        // Four at the root and below each of five parents would be 24.
        var indexes = Indexes(schema => Crowded(schema, parents: 5));

        Assert.Equal(4 + (5 * 3), indexes.Count);
        Assert.Contains("IsManned,Key", indexes);
        Assert.Contains("CountryCode,Lens,Key", indexes);
        Assert.DoesNotContain("CountryCode,IsManned,Key", indexes);
    }

    [Fact]
    public void What_is_still_too_much_leaves_the_default_order_below_parents()
    {
        var indexes = Indexes(schema => Crowded(schema, parents: 6));

        Assert.Equal(4 + 6, indexes.Count);
        Assert.Contains("Lens,Key", indexes);
        Assert.Contains("CountryCode,Name,Key", indexes);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(ListIndexes.LongestText, true)]
    [InlineData(ListIndexes.LongestText + 1, false)]
    public void Text_needs_a_length_that_fits_an_index(int? length, bool isIndexed) =>
        Assert.Equal(
            isIndexed,
            Indexes(
                    schema =>
                    {
                        schema
                            .Node<Lighthouse>(light => light.Key, "A lighthouse.")
                            .Field(light => light.Nickname, "What sailors call it.");
                        schema.Root().Connection<Lighthouse>("lighthouses", "All of them.");
                    },
                    length
                )
                .Contains("Nickname,Key")
        );

    [Fact]
    public void A_field_that_can_only_be_selected_has_none() =>
        Assert.DoesNotContain(
            "Height,Key",
            Indexes(schema =>
            {
                schema
                    .Node<Lighthouse>(light => light.Key, "A lighthouse.")
                    .Field(light => light.Height, "In metres.", uses: FieldUses.None);
                schema.Root().Connection<Lighthouse>("lighthouses", "All of them.");
            })
        );

    [Fact]
    public void A_table_of_links_can_be_read_both_ways()
    {
        using var context = Context(schema =>
            schema
                .Extend<Country>()
                .Section(
                    "lights",
                    "Lights.",
                    section =>
                        section.ConnectionThrough<Visit, Keeper>(
                            "keepers",
                            visit => visit.LighthouseKey,
                            visit => visit.KeeperKey,
                            "Keepers."
                        )
                )
        );

        // The other way is the primary key.
        Assert.Equal(["KeeperKey,LighthouseKey"], Columns(context, typeof(Visit)));
    }

    [Fact]
    public void A_link_to_one_node_has_its_key_and_core_is_left_alone()
    {
        using var context = Context(schema =>
        {
            schema
                .Node<Lighthouse>(light => light.Key, "A lighthouse.")
                .One<Keeper>("keeper", light => light.KeeperKey, "Its keeper.");
            schema
                .Extend<Country>()
                .Section(
                    "lights",
                    "Lights.",
                    section =>
                        section.Connection<Report>("reports", report => report.Summary, "Reports, by an odd key.")
                );
        });

        Assert.Equal(["KeeperKey,Key"], Columns(context, typeof(Lighthouse)));
        Assert.DoesNotContain(
            Columns(context, typeof(Report)),
            columns => columns.StartsWith(nameof(Report.Summary), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Long_names_are_cut_to_what_PostgreSql_keeps_and_stay_apart()
    {
        using var context = Context(schema =>
        {
            Described(schema);
            schema
                .Extend<Country>()
                .Section(
                    "lights",
                    "Lights.",
                    section =>
                        section.Connection<Lighthouse>(
                            "lighthouses",
                            light => light.CountryCode,
                            "Lights of the country."
                        )
                );
        });

        var names = context
            .Model.FindEntityType(typeof(Lighthouse))!
            .GetIndexes()
            .Select(index => index.GetDatabaseName()!)
            .ToList();
        Assert.All(names, name => Assert.InRange(name.Length, 1, 62));
        Assert.Equal(names, names.Distinct());
        Assert.Contains("IX_coast_lights_lighthouses_that_are_still_there_coun_d4e19030", names);
    }

    private static void Described(SchemaBuilder schema) =>
        schema
            .Node<Lighthouse>(light => light.Key, "A lighthouse.")
            .OrderBy(light => light.Name)
            .Field(light => light.Key, "Key.")
            .Field(light => light.Name, "Text of any length, but the default order.")
            .Field(light => light.Nickname, "Text of any length.")
            .Field(light => light.Height, "A number.")
            .Field(light => light.Lens, "A word.")
            .Field(light => light.LitOn, "A date.")
            .Field(light => light.Lamp, "A value object.")
            .Computed("isHigh", light => light.Height > 30, "Not stored.");

    private static void Crowded(SchemaBuilder schema, int parents)
    {
        schema
            .Node<Lighthouse>(light => light.Key, "A lighthouse.")
            .OrderBy(light => light.Name)
            .Field(light => light.Height, "A number.")
            .Field(light => light.Lens, "A word.")
            .Field(light => light.IsManned, "A truth value.");
        schema.Root().Connection<Lighthouse>("lighthouses", "All of them.");
        System.Linq.Expressions.Expression<Func<Lighthouse, object?>>[] keys =
        [
            light => light.CountryCode,
            light => light.KeeperKey,
            light => light.Nickname,
            light => light.Year,
            light => light.LitOn,
            light => light.Serial,
        ];
        schema
            .Extend<Country>()
            .Section(
                "lights",
                "Lights.",
                section =>
                {
                    foreach (var key in keys.Take(parents))
                    {
                        section.Connection<Lighthouse>("lighthouses", key, "Lights.");
                    }
                }
            );
    }

    private static List<string> Indexes(Action<SchemaBuilder> schema, int? nicknameLength = null)
    {
        using var context = Context(schema, nicknameLength);
        return Columns(context, typeof(Lighthouse));
    }

    private static List<string> Columns(DbContext context, Type type) =>
        [
            .. context
                .Model.FindEntityType(type)!
                .GetIndexes()
                .Select(index => string.Join(',', index.Properties.Select(property => property.Name)))
                .Order(StringComparer.Ordinal),
        ];

    private static LightsContext Context(Action<SchemaBuilder> schema, int? nicknameLength = null) =>
        new(
            new TestModule(
                "coast-lights",
                schema,
                model: model =>
                {
                    model.Entity<Lighthouse>(light =>
                    {
                        light.ToTable("coast_lights_lighthouses_that_are_still_there").HasKey(row => row.Key);
                        light.ComplexProperty(row => row.Lamp, lamp => lamp.Ignore(value => value.Lenses));
                        light.Ignore(row => row.OldLamp).Ignore(row => row.Lenses).Ignore(row => row.Spare);
                        if (nicknameLength is { } length)
                        {
                            light.Property(row => row.Nickname).HasMaxLength(length);
                        }
                    });
                    model.Entity<Keeper>().ToTable("coast_lights_keepers").HasKey(keeper => keeper.Key);
                    model
                        .Entity<Visit>()
                        .ToTable("coast_lights_visits")
                        .HasKey(visit => new { visit.LighthouseKey, visit.KeeperKey });
                }
            )
        );

    private sealed class LightsContext(GraphModule module) : ModuleMigrationsContext(module, Options)
    {
        // Each test has a model of its own, so none may come from the cache of another one.
        private static DbContextOptions Options =>
            new DbContextOptionsBuilder<LightsContext>()
                .UseSqlite("Data Source=:memory:")
                .EnableServiceProviderCaching(false)
                .Options;
    }
}
