using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Observing;

/// <summary>
/// What core keeps of the rows of all modules: figures as series, and facts in one shape. Who changes rows keeps them
/// in step; this brings them up to date where that is not enough: after
/// the release that brings the list, or one that reads more or other figures than before.
/// </summary>
public sealed class ReadOffList
{
    private static readonly IReadOnlySet<Type> Nothing = new HashSet<Type>();

    private readonly DatabaseOptions _options;
    private readonly DatabaseProvider _provider;
    private readonly IDbContextFactory<AllianceDbContext> _contexts;
    private readonly ReadOffSources _sources;

    internal ReadOffList(
        ComposedGraph graph,
        DatabaseOptions options,
        DatabaseProvider provider,
        IDbContextFactory<AllianceDbContext> contexts
    )
    {
        _options = options;
        _provider = provider;
        _contexts = contexts;
        _sources = new ReadOffSources(graph.Definition);
    }

    /// <summary>
    /// Makes anew what was never read off a type's rows, or by another declaration than today's; in one transaction. If
    /// there is nothing of
    /// the kind, the database is only read.
    /// </summary>
    /// <returns>Names of the types whose figures were read, and <c>facts of …</c> for those whose facts were.</returns>
    /// <exception cref="DatabaseFault">The database cannot be read or written.</exception>
    public async Task<IReadOnlyList<string>> BringUpToDateAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            var writer = Writer(context);
            if ((await writer.OutdatedAsync(cancellationToken)).IsNothing)
            {
                return [];
            }

            // Asked again behind the lock: another server may have done it meanwhile.
            await using var transaction = await _provider.BeginImportAsync(context, cancellationToken);
            var made = await writer.RefreshAsync(Nothing, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return made;
        }
        catch (Exception exception) when (DatabaseFault.Of(exception, _options) is { } fault)
        {
            throw fault;
        }
    }

    internal ReadOffWriter Writer(DbContext context) => new(context, _sources);
}
