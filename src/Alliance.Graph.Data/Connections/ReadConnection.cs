using System.Data.Common;
using Alliance.Graph.Data.Querying.Statements;

namespace Alliance.Graph.Data.Connections;

/// <summary>An open connection.</summary>
internal abstract class ReadConnection : IAsyncDisposable
{
    /// <summary>Whether the driver never waits, so that asking it to be asynchronous only costs time.</summary>
    public virtual bool ReadsAtOnce => false;

    /// <summary>Runs a statement that is kept with its plan.</summary>
    public abstract Task<DbDataReader> ExecuteAsync(Statement statement, StatementInput input, CancellationToken cancellationToken);

    /// <summary>Runs a statement that is not kept.</summary>
    public abstract Task<DbDataReader> ExecuteAsync(WrittenStatement statement, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
