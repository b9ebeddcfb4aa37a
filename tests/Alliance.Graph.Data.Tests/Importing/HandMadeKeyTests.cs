using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Tests.Importing;

public class HandMadeKeyTests
{
    [Fact]
    public void A_key_of_children_that_the_module_joins_itself_is_reported_before_anything_is_migrated()
    {
        var graph = GraphComposer.Compose([new CoreModule(), new ShelfModule()]);
        var database = new AllianceDatabase(
            graph,
            new DatabaseOptions(DatabaseProviderKind.Sqlite, "Data Source=never-opened.db")
        );

        var diagnostic = Assert.Single(Assert.Throws<CompositionException>(database.Migrator.CheckModels).Diagnostics);

        Assert.Equal(
            (DiagnosticCodes.KeyComposedByHand, "file 'shelves.json', field 'books'"),
            (diagnostic.Code, diagnostic.Place)
        );
        Assert.Contains("NumberedKey", diagnostic.Remedy);
    }

    private sealed class ShelfModule : GraphModule
    {
        public override ModuleManifest Manifest { get; } =
            new("shelves", "Shelves", "Shelves with books.", "Test team");

        public override void ConfigureModel(ModelBuilder model)
        {
            model.Entity<Shelf>().ToTable("shelves_shelves").HasKey(shelf => shelf.Key);
            model.Entity<Book>().ToTable("shelves_books").HasKey(book => book.Key);
        }

        public override void ConfigureSchema(SchemaBuilder schema) { }

        public override void ConfigureImports(ImportBuilder imports) =>
            imports
                .File<ShelfRow, Shelf>("shelves.json", row => row.Key, "Shelves.")
                .Children<string, Book>(
                    row => row.Books,
                    book => book.ShelfKey,
                    books =>
                        books
                            .Map(book => book.Key, (row, title) => row.Key + ":" + title)
                            .ReadBack(title => title, book => book.Key[(book.ShelfKey.Length + 1)..])
                );
    }

    private sealed class ShelfRow
    {
        public required string Key { get; init; }

        public required List<string> Books { get; init; }
    }

    private sealed class Shelf
    {
        public required string Key { get; init; }
    }

    private sealed class Book
    {
        public required string Key { get; init; }

        public required string ShelfKey { get; init; }
    }
}
