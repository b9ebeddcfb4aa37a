using System.Collections.Concurrent;
using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Querying.Tests.Samples;

/// <summary>The graph of core and the samples over its rows.</summary>
internal sealed class SampleGraph(TestDatabase test)
{
    // For the whole test process: no test writes to it, and to fill one for each of hundreds of tests would cost
    // minutes.
    private static readonly ConcurrentDictionary<DatabaseProviderKind, Lazy<Task<SampleGraph>>> Shared = [];

    public static ComposedGraph Composed { get; } = GraphComposer.Compose([new CoreModule(), new SampleModule()]);

    // What is right is asked here, all functions of all values in one statement too; how long a caller may take is
    // asked elsewhere.
    public GraphHarness Harness { get; } =
        new(test.Database, new GraphSettings { MaximumTime = TimeSpan.FromMinutes(1) });

    /// <summary>The same graph, asked by a server that has answered nothing yet.</summary>
    /// <param name="settings">Its settings; null for the defaults.</param>
    public GraphHarness NewHarness(GraphSettings? settings = null) => new(test.Database, settings);

    /// <summary>The graph that all tests read.</summary>
    public static Task<SampleGraph> SharedAsync(DatabaseProviderKind kind) =>
        Shared
            .GetOrAdd(
                kind,
                _ => new Lazy<Task<SampleGraph>>(async () =>
                {
                    var test = await TestDatabases.CreateAsync(Composed, kind, TestContent.Nothing);
                    await FillAsync(test.Database);
                    return new SampleGraph(test);
                })
            )
            .Value;

    /// <summary>Makes the tables of core and of the samples, which have no migrations, and the rows.</summary>
    public static async Task FillAsync(AllianceDatabase database)
    {
        await using var context = await database.Contexts.CreateDbContextAsync();
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        context.AddRange(SampleRows.All.Everything);
        await context.SaveChangesAsync();
    }
}
