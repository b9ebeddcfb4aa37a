using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Tests.Satellites;

namespace Alliance.Graph.Sdk.Tests.Imports;

/// <summary>Nothing gets lost between the fields of a file and the properties of an entity without a word.</summary>
public class MappingChecksTests
{
    [Fact]
    public void Names_that_differ_in_one_letter_are_told_from_both_sides()
    {
        var diagnostics = Diagnose<WebSiteRow, Site>(file => { });

        Assert.Equal(
            [
                (DiagnosticCodes.LostField, "file 'rows.json', field 'webSite'"),
                (DiagnosticCodes.UnfilledProperty, "file 'rows.json'"),
            ],
            diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Place))
        );
        Assert.Contains("'Website' of 'Site'", diagnostics[1].Problem);
    }

    [Fact]
    public void A_map_fills_and_keeps() =>
        Assert.Empty(
            Diagnose<WebSiteRow, Site>(file => file.Map(map => map.Map(site => site.Website, row => row.WebSite)))
        );

    [Fact]
    public void What_is_left_out_on_purpose_is_said() =>
        Assert.Empty(
            Diagnose<WebSiteRow, Site>(file =>
                file.Map(map => map.Ignore(site => site.Website!)).NotKept(row => row.WebSite)
            )
        );

    [Fact]
    public void A_field_that_only_a_calculation_keeps_cannot_be_read_off_again()
    {
        var calculated = Assert.Single(
            Diagnose<WebSiteRow, Site>(file => file.Map(map => map.Map(site => site.Website, row => row.WebSite + "/")))
        );

        Assert.Equal(
            (DiagnosticCodes.FieldNotReadBack, "file 'rows.json', field 'webSite'"),
            (calculated.Code, calculated.Place)
        );
        Assert.Empty(
            Diagnose<WebSiteRow, Site>(file =>
                file.Map(map => map.Map(site => site.Website, row => row.WebSite + "/"))
                    .ReadBack(row => row.WebSite, site => site.Website!.TrimEnd('/'))
            )
        );
    }

    [Fact]
    public void A_map_that_takes_another_field_leaves_the_one_of_the_name_behind()
    {
        var lost = Assert.Single(
            Diagnose<TwoTitlesRow, Site>(file => file.Map(map => map.Map(site => site.Website, row => row.Other)))
        );

        Assert.Equal((DiagnosticCodes.LostField, "file 'rows.json', field 'website'"), (lost.Code, lost.Place));
    }

    [Fact]
    public void A_sourced_row_must_give_its_provenance_to_something() =>
        Assert.Equal(
            ["checkedOn", "confidence", "quality", "source", "unverifiedFields"],
            Diagnose<SourcedSiteRow, Site>(file => { }).Select(diagnostic => diagnostic.Place.Split('\'')[3]).Order()
        );

    [Fact]
    public void A_field_within_an_object_of_another_class_is_told_by_its_path()
    {
        var diagnostics = Diagnose<NestedRow, Nested>(file => { });

        Assert.Equal(
            ["file 'rows.json', field 'part.heigth'", "file 'rows.json', field 'parts'"],
            diagnostics
                .Where(diagnostic => diagnostic.Code == DiagnosticCodes.LostField)
                .Select(diagnostic => diagnostic.Place)
        );
        Assert.Contains(
            diagnostics,
            diagnostic =>
                diagnostic.Code == DiagnosticCodes.UnfilledProperty && diagnostic.Problem.Contains("'Part.Height'")
        );
    }

    [Fact]
    public void Items_that_become_entities_are_held_to_the_same()
    {
        var diagnostics = Diagnose<ListRow, Owner>(file =>
            file.Children<ItemRow, Item>(
                row => row.Items,
                item => item.OwnerKey,
                items => items.NumberedKey(item => item.Key, "item")
            )
        );

        Assert.Equal(
            [
                (DiagnosticCodes.LostField, "file 'rows.json', field 'items[].titel'"),
                (DiagnosticCodes.UnfilledProperty, "file 'rows.json', field 'items'"),
            ],
            diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Place))
        );
    }

    [Fact]
    public void Items_are_mapped_left_out_and_keyed_by_the_contract()
    {
        var graph = Compose<ListRow, Owner>(file =>
            file.Children<ItemRow, Item>(
                row => row.Items,
                item => item.OwnerKey,
                items =>
                    items
                        .Key(item => item.Key, item => item.Titel)
                        .Map(item => item.Title, (row, item) => row.Key + item.Titel)
                        .ReadBack(item => item.Titel, item => item.Title[3..])
            )
        );

        var made = Assert
            .Single(Assert.Single(graph.Imports).Children)
            .Create(new ListRow { Key = "a:b", Items = [new() { Titel = "c" }] });

        var one = Assert.IsType<Item>(Assert.Single(made));
        Assert.Equal(("a\\:b:c", "a:b", "a:bc"), (one.Key, one.OwnerKey, one.Title));
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["key"] = "a:b",
                ["items"] = new object?[] { new Dictionary<string, object?> { ["titel"] = "c" } },
            },
            graph.Imports[0].RowOf(graph.Imports[0].Map(new ListRow { Key = "a:b", Items = [] }), _ => made)
        );
    }

    [Fact]
    public void A_key_that_the_row_makes_up_is_refused()
    {
        var refused = Assert.Single(
            Diagnose<MadeUpRow, Owner>(file =>
                file.NotKept(row => row.One).ReadBack(row => row.One, owner => owner.Key)
            )
        );

        Assert.Equal(DiagnosticCodes.KeyComposedByHand, refused.Code);
        Assert.Contains("ComposedKey.Of", refused.Remedy);
    }

    [Fact]
    public void A_key_of_several_fields_is_composed_by_the_contract()
    {
        var graph = GraphComposer.Compose([
            new TestModule(
                "rows",
                imports: imports =>
                    imports
                        .File<PairRow, Owner>("rows.json", row => ComposedKey.Of(row.One, row.Two), "Rows.")
                        .Map(map => map.Map(owner => owner.Key, row => ComposedKey.Of(row.One, row.Two)))
                        .ReadBack(row => row.One, owner => owner.Key[..1])
                        .ReadBack(row => row.Two, owner => owner.Key[2..])
            ),
        ]);

        var import = Assert.Single(graph.Imports);

        Assert.Equal(["one", "two"], import.KeyFields);
        Assert.Equal("a:b", import.Key(new PairRow { One = "a", Two = "b" }));
    }

    private static IReadOnlyList<Diagnostic> Diagnose<TRow, TEntity>(Action<FileBuilder<TRow, TEntity>> configure)
        where TRow : class, IKeyed
        where TEntity : class
    {
        try
        {
            Compose(configure);
            return [];
        }
        catch (CompositionException exception)
        {
            Assert.All(exception.Diagnostics, diagnostic => Assert.EndsWith(".", diagnostic.Remedy));
            return exception.Diagnostics;
        }
    }

    private static ComposedGraph Compose<TRow, TEntity>(Action<FileBuilder<TRow, TEntity>> configure)
        where TRow : class, IKeyed
        where TEntity : class =>
        GraphComposer.Compose([
            new TestModule(
                "rows",
                imports: imports => configure(imports.File<TRow, TEntity>("rows.json", row => row.Key, "Rows."))
            ),
        ]);

    private interface IKeyed
    {
        string Key { get; }
    }

    private sealed class WebSiteRow : IKeyed
    {
        public required string Key { get; init; }

        public string? WebSite { get; init; }
    }

    private sealed class TwoTitlesRow : IKeyed
    {
        public required string Key { get; init; }

        public string? Website { get; init; }

        public string? Other { get; init; }
    }

    private sealed class SourcedSiteRow : SourcedRow, IKeyed
    {
        public required string Key { get; init; }

        public string? Website { get; init; }
    }

    private sealed class Site
    {
        public required string Key { get; init; }

        public string? Website { get; init; }

        public string Shown => $"{Key} {Website}";
    }

    private sealed class NestedRow : IKeyed
    {
        public required string Key { get; init; }

        public required PartRow Part { get; init; }

        public required List<PartRow> Parts { get; init; }
    }

    private sealed class PartRow
    {
        public int Heigth { get; init; }

        public int Width { get; init; }
    }

    private sealed class Nested
    {
        public required string Key { get; init; }

        public required Part Part { get; init; }

        public required List<Part> Parts { get; init; }
    }

    private sealed class Part
    {
        public int Height { get; init; }

        public int Width { get; init; }
    }

    private sealed class ListRow : IKeyed
    {
        public required string Key { get; init; }

        public required List<ItemRow> Items { get; init; }
    }

    private sealed class ItemRow
    {
        public required string Titel { get; init; }
    }

    private sealed class Owner
    {
        public required string Key { get; init; }
    }

    private sealed class Item
    {
        public required string Key { get; init; }

        public required string OwnerKey { get; init; }

        public required string Title { get; init; }
    }

    private sealed class MadeUpRow : IKeyed
    {
        public required string One { get; init; }

        public string Key => One + ":";
    }

    private sealed class PairRow
    {
        public required string One { get; init; }

        public required string Two { get; init; }
    }
}
