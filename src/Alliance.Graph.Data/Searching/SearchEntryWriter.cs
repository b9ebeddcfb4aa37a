using Alliance.Graph.Data.Databases;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Searching;

/// <summary>
/// Writes entries within the transaction that writes the rows, so that both are changed or neither is.
/// </summary>
internal sealed class SearchEntryWriter(
    DbContext context,
    DatabaseProvider provider,
    IReadOnlyDictionary<Type, SearchSource> sources,
    SearchMending mending
)
{
    private const int EntriesPerStatement = 1000;

    /// <summary>The types whose entries are missing, or were made by another declaration than today's.</summary>
    public async Task<IReadOnlyList<SearchSource>> OutdatedAsync(CancellationToken cancellationToken)
    {
        if (sources.Count == 0)
        {
            return [];
        }

        var stored = await context
            .Database.SqlQuery<string>($"SELECT type || '=' || declaration AS \"Value\" FROM core_search_types")
            .ToListAsync(cancellationToken);
        return [.. sources.Values.Where(source => !stored.Contains($"{source.Type}={source.Declaration}"))];
    }

    /// <summary>
    /// Makes the entries of outdated types anew, and takes back those whose row is gone; what is written afterwards
    /// keeps them in
    /// step.
    /// </summary>
    public async Task BringUpToDateAsync(CancellationToken cancellationToken)
    {
        await mending.SweepAsync(context, [.. sources.Values.Select(source => source.Type)], cancellationToken);
        foreach (var source in await OutdatedAsync(cancellationToken))
        {
            await RebuildAsync(source, cancellationToken);
        }
    }

    /// <summary>Makes all entries of a type anew.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> RebuildAsync(
        SearchSource source,
        CancellationToken cancellationToken,
        IProgress<SearchProgress>? progress = null
    )
    {
        var made = 0;
        await context.Database.ExecuteSqlAsync(
            $"DELETE FROM core_search_entries WHERE type = {source.Type}",
            cancellationToken
        );
        await foreach (var entities in source.ReadAsync(context, EntriesPerStatement, cancellationToken))
        {
            await WriteAsync(source, entities, cancellationToken);
            made += entities.Count;
            progress?.Report(new SearchProgress(source.Type, made));
        }

        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO core_search_types (type, declaration) VALUES ({source.Type}, {source.Declaration}) ON CONFLICT (type) DO UPDATE SET declaration = excluded.declaration",
            cancellationToken
        );
        return made;
    }

    /// <summary>Makes all entries of an entity's type anew, after some of its rows were deleted.</summary>
    public Task RebuildAsync(Type entity, CancellationToken cancellationToken) =>
        sources.TryGetValue(entity, out var source) ? RebuildAsync(source, cancellationToken) : Task.CompletedTask;

    /// <summary>Takes back the entries of rows that are deleted.</summary>
    public async Task RemoveAsync(Type entity, IEnumerable<object> keys, CancellationToken cancellationToken)
    {
        if (sources.TryGetValue(entity, out var source))
        {
            var texts = keys.Select(key => key.ToString()!).ToArray();
            await context.Database.ExecuteSqlRawAsync(
                provider.Dialect.Search.Remove,
                [source.Type, provider.Dialect.Search.List(texts)],
                cancellationToken
            );
        }
    }

    /// <summary>
    /// Writes the entries of entities that are new or have changed; those that are not searchable are left out.
    /// </summary>
    public async Task WriteAsync(IEnumerable<object> entities, CancellationToken cancellationToken)
    {
        foreach (var sameType in entities.GroupBy(entity => entity.GetType()))
        {
            if (sources.TryGetValue(sameType.Key, out var source))
            {
                await WriteAsync(source, [.. sameType], cancellationToken);
            }
        }
    }

    private async Task WriteAsync(
        SearchSource source,
        IReadOnlyList<object> entities,
        CancellationToken cancellationToken
    )
    {
        foreach (var portion in entities.Chunk(EntriesPerStatement))
        {
            var entries = Array.ConvertAll(portion, source.Entry);
            await context.Database.ExecuteSqlRawAsync(
                provider.Dialect.Search.Write,
                provider.Dialect.Search.Parameters(entries),
                cancellationToken
            );
        }
    }
}
