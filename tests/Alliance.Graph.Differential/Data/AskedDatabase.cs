using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Differential.Data;

/// <summary>One of the two databases, with the graph over it, whose plans are kept from question to question.</summary>
internal sealed class AskedDatabase : IAsyncDisposable
{
    private const string SampleTables = "sample_";

    private readonly TestDatabase _test;

    private AskedDatabase(TestDatabase test)
    {
        _test = test;
        Graph = new GraphHarness(test.Database);
    }

    public AllianceDatabase Database => _test.Database;

    public GraphHarness Graph { get; }

    public string Name => _test.Options.Provider.ToString();

    /// <summary>A database with the starter data, and the empty tables of the samples.</summary>
    public static async Task<AskedDatabase> CreateAsync(DatabaseProviderKind kind, CancellationToken cancellationToken)
    {
        var asked = new AskedDatabase(await TestDatabases.CreateAsync(AskedGraph.Composed, kind, TestContent.Tables));
        await using var context = await asked.Database.Contexts.CreateDbContextAsync(cancellationToken);

        // They have no migrations, and everything else is there.
        var script = context.GetService<IRelationalDatabaseCreator>().GenerateCreateScript();
        foreach (
            var statement in script
                .Split(";\n")
                .Where(statement => statement.Contains(SampleTables, StringComparison.Ordinal))
        )
        {
            await context.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        }

        await asked.Database.Importer.ImportAsync(
            asked.Database.Importer.StarterFiles(),
            progress: null,
            cancellationToken
        );
        return asked;
    }

    /// <summary>Changes rows behind the graph's back, and brings the words of the search in step.</summary>
    public async Task WriteAsync(Action<DbContext> change, CancellationToken cancellationToken)
    {
        await using (var context = await Database.Contexts.CreateDbContextAsync(cancellationToken))
        {
            change(context);
            await context.SaveChangesAsync(cancellationToken);
            await context.Database.ExecuteSqlAsync($"DELETE FROM core_search_types", cancellationToken);
        }

        await Database.Search.BringUpToDateAsync(progress: null, cancellationToken);
    }

    public ValueTask DisposeAsync() => _test.DisposeAsync();
}
