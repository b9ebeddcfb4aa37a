using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Tests;

/// <summary>A specification over core alone.</summary>
public abstract class CoreSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private static readonly ComposedGraph _graph = GraphComposer.Compose([new CoreModule()]);

    protected override ComposedGraph Graph => _graph;

    protected async Task<int> CountAsync<T>()
        where T : class
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        return await context.Set<T>().CountAsync();
    }

    protected async Task<List<T>> AllAsync<T>()
        where T : class
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        return await context.Set<T>().ToListAsync();
    }
}
