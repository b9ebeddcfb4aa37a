using Alliance.Graph.Data.Context;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// Connections for reading, apart from EF Core's: a statement that is translated needs no context, and a connection
/// that
/// stays open keeps what the database has prepared on it.
/// </summary>
internal abstract class ReadConnections(IDbContextFactory<AllianceDbContext> contexts) : IAsyncDisposable
{
    protected IDbContextFactory<AllianceDbContext> Contexts => contexts;

    /// <summary>Tells in which state the data is.</summary>
    public abstract StateWatch Watch { get; }

    /// <summary>Begins the reads of one answer.</summary>
    public abstract ReadState Begin(ReadExtent extent);

    /// <summary>Whether they lead to several servers, of which some can be behind.</summary>
    public virtual bool HasCopies => false;

    /// <summary>The same from the server that is written to.</summary>
    public virtual ReadState BeginOriginal(ReadExtent extent) => Begin(extent);

    /// <summary>A connection for one statement at a time; disposing gives it back.</summary>
    public abstract ValueTask<ReadConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Reads with a context; once more with another one if its connection turns out to have ended, or to hold
    /// statements from
    /// before a migration.
    /// </summary>
    /// <param name="read">Only reads, and may be run twice.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public async Task<T> ReadAsync<T>(Func<AllianceDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await using (var context = await Contexts.CreateDbContextAsync(cancellationToken))
        {
            Prepare(context);
            try
            {
                return await read(context);
            }
            catch (Exception exception)
                when (!cancellationToken.IsCancellationRequested && MayReadAgain(context, exception)) { }
        }

        await using var fresh = await Contexts.CreateDbContextAsync(cancellationToken);
        Prepare(fresh);
        return await read(fresh);
    }

    /// <summary>Closes those that are idle; the others are closed when they are given back.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Lets a context of EF Core read for a request, whose own limit of time ends it.</summary>
    protected virtual void Prepare(DbContext context) { }

    /// <summary>
    /// Whether a read that failed so may be tried once more with another context, because its connection was kept for
    /// too long.
    /// </summary>
    protected virtual bool MayReadAgain(DbContext context, Exception exception) => false;
}
