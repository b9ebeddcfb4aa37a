using System.Text;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Querying.Tests.Calculating;

public sealed class ImportedListOnSqlite() : ImportedListSpecification(DatabaseProviderKind.Sqlite);

public sealed class ImportedListOnPostgreSql() : ImportedListSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>A list of value objects is imported with its row, and a change of an item is a change of the row.</summary>
public abstract class ImportedListSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    protected override ComposedGraph Graph => Figures.Composed;

    protected override TestContent Content => TestContent.Nothing;

    [SkippableFact]
    public async Task Its_items_are_compared_one_by_one()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();

        Assert.Equal((2, 0, 0), await ImportAsync("Mast", "Keel"));
        Assert.Equal((0, 0, 2), await ImportAsync("Mast", "Keel"));
        Assert.Equal((0, 1, 1), await ImportAsync("Mast", "Rudder"));

        var crate = await context.Set<Crate>().SingleAsync(row => row.Key == "full");
        Assert.Equal(["Mast", "Rudder"], crate.Parts.Select(part => part.Title));
        Assert.Equal(
            (12, "SE", new DateOnly(2012, 2, 29)),
            (crate.Parts[0].Size, crate.Parts[0].Country?.Value, crate.Parts[0].Day)
        );
    }

    private async Task<(int Inserted, int Updated, int Unchanged)> ImportAsync(string first, string second)
    {
        var text = $$"""
            [
              { "key": "full", "parts": [
                { "title": "{{first}}", "isNew": true, "words": ["a"], "size": 12, "country": "SE", "day": "2012-02-29" },
                { "title": "{{second}}", "isNew": false, "words": [] } ] },
              { "key": "empty", "parts": [] }
            ]
            """;
        var report = await Database.Importer.ImportAsync([
            new ImportFile("crates.json", "crates.json", () => new MemoryStream(Encoding.UTF8.GetBytes(text))),
        ]);
        var file = Assert.Single(report.Files);
        return (file.Inserted, file.Updated, file.Unchanged);
    }
}
