using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Searching;

/// <summary>
/// The entries by which nodes are found. Imports keep them in step; this brings them up to date where that is not
/// enough: after the release that brings the search, or one that searches more than before.
/// </summary>
public sealed class SearchIndex
{
    private readonly DatabaseOptions _options;
    private readonly DatabaseProvider _provider;
    private readonly IDbContextFactory<AllianceDbContext> _contexts;
    private readonly IReadOnlyDictionary<Type, SearchSource> _sources;
    private readonly Lazy<SearchTables> _tables;

    internal SearchIndex(
        ComposedGraph graph,
        DatabaseOptions options,
        DatabaseProvider provider,
        IDbContextFactory<AllianceDbContext> contexts
    )
    {
        _options = options;
        _provider = provider;
        _contexts = contexts;
        _sources = SearchSource.All(graph.Definition);
        _tables = new(() =>
        {
            using var context = contexts.CreateDbContext();
            return new SearchTables(graph.Definition, context);
        });
        Mending = new SearchMending(provider, contexts, () => _tables.Value);
    }

    /// <summary>
    /// Makes the entries of types anew that have none, or that are declared differently than when their entries were
    /// made; in one transaction. If there is no such type, the database is only read.
    /// </summary>
    /// <param name="progress">Is told of each type before its entries are made.</param>
    /// <param name="cancellationToken">Stops it; nothing is changed then.</param>
    /// <returns>Names of the types that had rows.</returns>
    /// <exception cref="DatabaseFault">The database cannot be read or written.</exception>
    public async Task<IReadOnlyList<string>> BringUpToDateAsync(
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            var writer = Writer(context);
            if ((await writer.OutdatedAsync(cancellationToken)).Count == 0)
            {
                return [];
            }

            // Asked again behind the lock: another server may have done it meanwhile.
            await using var transaction = await _provider.BeginImportAsync(context, cancellationToken);
            var outdated = await writer.OutdatedAsync(cancellationToken);
            var rebuilt = new List<string>();
            foreach (var source in outdated)
            {
                progress?.Report(source.Type);
                if (await writer.RebuildAsync(source, cancellationToken) > 0)
                {
                    rebuilt.Add(source.Type);
                }
            }

            await transaction.CommitAsync(cancellationToken);
            return rebuilt;
        }
        catch (Exception exception) when (DatabaseFault.Of(exception, _options) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>
    /// Makes all entries anew, in one transaction; searches find what they found before until it is done.
    /// </summary>
    /// <param name="progress">Is told how many rows of each type are done.</param>
    /// <param name="cancellationToken">Stops it; nothing is changed then.</param>
    /// <returns>How many rows of each type can be found, by its name.</returns>
    /// <exception cref="DatabaseFault">The database cannot be read or written.</exception>
    public async Task<IReadOnlyDictionary<string, int>> RebuildAsync(
        IProgress<SearchProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await _provider.BeginImportAsync(context, cancellationToken);
            var writer = Writer(context);
            var made = new SortedDictionary<string, int>(StringComparer.Ordinal);
            foreach (var source in _sources.Values.OrderBy(source => source.Type, StringComparer.Ordinal))
            {
                made[source.Type] = await writer.RebuildAsync(source, cancellationToken, progress);
            }

            await transaction.CommitAsync(cancellationToken);
            return made;
        }
        catch (Exception exception) when (DatabaseFault.Of(exception, _options) is { } fault)
        {
            throw fault;
        }
    }

    internal SearchTables Tables => _tables.Value;

    internal SearchMending Mending { get; }

    internal SearchEntryWriter Writer(DbContext context) => new(context, _provider, _sources, Mending);
}
