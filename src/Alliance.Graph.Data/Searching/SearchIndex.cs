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

    internal SearchIndex(
        ComposedGraph graph, DatabaseOptions options, DatabaseProvider provider, IDbContextFactory<AllianceDbContext> contexts)
    {
        _options = options;
        _provider = provider;
        _contexts = contexts;
        _sources = SearchSource.All(graph.Definition);
    }

    /// <summary>
    /// Makes the entries of types anew that have none, or that are declared differently than when their entries were
    /// made; in one transaction. If there is no such type, the database is only read.
    /// </summary>
    /// <param name="progress">Is told of each type before its entries are made.</param>
    /// <param name="cancellationToken">Stops it; nothing is changed then.</param>
    /// <returns>Names of the types that had rows.</returns>
    /// <exception cref="DatabaseFault">The database cannot be read or written.</exception>
    public async Task<IReadOnlyList<string>> BringUpToDateAsync(IProgress<string>? progress = null, CancellationToken cancellationToken = default)
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
                if (await writer.RebuildAsync(source, cancellationToken))
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

    internal SearchEntryWriter Writer(DbContext context) => new(context, _provider, _sources);
}
