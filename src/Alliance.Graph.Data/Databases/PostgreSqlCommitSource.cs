using Npgsql;

namespace Alliance.Graph.Data.Databases;

/// <summary>
/// Listens on a connection of its own. Who begins to write says <see cref="Tell"/> in the transaction, and PostgreSQL
/// tells it to all
/// who listen when that commits, in whatever process. It tells nothing to a connection that is lost, so that who has
/// lost one must look.
/// </summary>
/// <param name="connectionString">The server that is written to.</param>
internal sealed class PostgreSqlCommitSource(string connectionString) : CommitSource
{
    /// <summary>Said in a transaction, it is told when that commits.</summary>
    public const string Tell = "pg_notify('alliance_graph', '')";

    private const string Listen = "LISTEN alliance_graph";

    // A connection can be gone without anybody telling. So long it may take until that is noticed.
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(30);

    private NpgsqlConnection? _connection;
    private volatile bool _isTold;

    public override async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (_connection is not null)
        {
            return;
        }

        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            connection.Notification += (_, _) => _isTold = true;
            await using var command = new NpgsqlCommand(Listen, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
            _connection = connection;
        }
        catch
        {
            await CloseAsync(connection);
            throw;
        }
    }

    public override async Task WaitAsync(CancellationToken cancellationToken)
    {
        var connection = _connection!;
        while (!_isTold && !await connection.WaitAsync(_silence, cancellationToken))
        {
            // What is told while a statement runs is heard too.
            await using var command = new NpgsqlCommand("SELECT 1", connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        _isTold = false;
    }

    public override async ValueTask DisposeAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            _isTold = false;
            await CloseAsync(connection);
        }
    }

    /// <summary>A connection that is found to have ended fails nothing.</summary>
    private static async ValueTask CloseAsync(NpgsqlConnection connection)
    {
        try
        {
            await connection.DisposeAsync();
        }
        catch (NpgsqlException) { }
    }
}
