using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// Connections for reading, apart from EF Core's: a statement that is translated needs no context, and a connection that
/// stays open keeps what the database has prepared on it.
/// </summary>
internal abstract class ReadConnections
{
    /// <summary>A connection for one statement at a time; disposing gives it back.</summary>
    public abstract ValueTask<ReadConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Lets a context of EF Core read for a request, whose own limit of time ends it.</summary>
    public virtual void Begin(DbContext context)
    {
    }
}
