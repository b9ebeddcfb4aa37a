using System.Data.Common;
using Alliance.Graph.Data.Querying.Statements;

namespace Alliance.Graph.Data.Connections;

/// <summary>An open connection, for one statement.</summary>
internal abstract class ReadConnection : IAsyncDisposable
{
    /// <summary>Whether the driver never waits, so that asking it to be asynchronous only costs time.</summary>
    public virtual bool ReadsAtOnce => false;

    /// <summary>Runs a statement that is kept with its plan.</summary>
    public abstract Task<DbDataReader> ExecuteAsync(
        Statement statement,
        StatementInput input,
        CancellationToken cancellationToken
    );

    /// <summary>Runs a statement that is not kept.</summary>
    public abstract Task<DbDataReader> ExecuteAsync(WrittenStatement statement, CancellationToken cancellationToken);

    /// <summary>Is told that all rows of the statement were read.</summary>
    public virtual ValueTask EndAsync(DbDataReader reader, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    public abstract ValueTask DisposeAsync();
}
