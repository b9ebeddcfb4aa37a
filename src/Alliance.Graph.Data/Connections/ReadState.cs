using System.Data.Common;
using Alliance.Graph.Data.Context;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// The state of the data that one answer is read from. Whatever else is to be known of it, such as its number, is asked
/// here.
/// </summary>
internal abstract class ReadState : IAsyncDisposable
{
    /// <summary>Whether it stays the same until it is disposed, whoever writes meanwhile.</summary>
    public virtual bool IsHeld => true;

    /// <summary>
    /// Whether it turned out that not all that was read belongs to one state, so that it must be read again with
    /// <see cref="ReadExtent.Again"/>.
    /// </summary>
    public bool HasMoved { get; protected set; }

    /// <summary>A connection for one statement; disposing gives it back.</summary>
    public abstract ValueTask<ReadConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Gathers statements that do not wait for each other, to send them in one trip; null where nothing is gained by
    /// it.
    /// </summary>
    public virtual Gathering? Gather() => null;

    /// <summary>Runs one statement.</summary>
    /// <param name="execute">Executes it on a connection.</param>
    /// <param name="read">Takes its rows, at once or not, and says how many they were.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<int> RunAsync(
        Func<ReadConnection, Task<DbDataReader>> execute,
        Func<DbDataReader, bool, Task<int>> read,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var reader = await execute(connection);
        var rows = await read(reader, connection.ReadsAtOnce);
        await connection.EndAsync(reader, cancellationToken);
        return rows;
    }

    /// <summary>Lets code read with a context of EF Core. It only reads, and may be run twice.</summary>
    public abstract Task<T> ReadAsync<T>(Func<AllianceDbContext, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>
    /// The state that was read: asked once, when everything was read, or when what is read is held. Null if nothing was
    /// read, or if it
    /// was not one state, which <see cref="HasMoved"/> then says.
    /// </summary>
    public abstract ValueTask<DataState?> SettleAsync(CancellationToken cancellationToken);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
