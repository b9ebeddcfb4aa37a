using System.Data.Common;
using Alliance.Graph.Data.Querying.Statements;

namespace Alliance.Graph.Data.Connections;

/// <summary>An open connection.</summary>
internal abstract class ReadConnection : IAsyncDisposable
{
    /// <summary>Whether the driver never waits, so that asking it to be asynchronous only costs time.</summary>
    public virtual bool ReadsAtOnce => false;

    /// <summary>A command for statements that are not kept.</summary>
    /// <param name="cancellationToken">Ends the statement while it runs.</param>
    public abstract DbCommand CreateCommand(CancellationToken cancellationToken);

    /// <summary>Runs a statement.</summary>
    public abstract Task<DbDataReader> ExecuteAsync(Statement statement, StatementInput input, CancellationToken cancellationToken);

    /// <summary>Runs a command of <see cref="CreateCommand"/>.</summary>
    public virtual Task<DbDataReader> ExecuteAsync(DbCommand command, CancellationToken cancellationToken) => command.ExecuteReaderAsync(cancellationToken);

    public abstract ValueTask DisposeAsync();
}
