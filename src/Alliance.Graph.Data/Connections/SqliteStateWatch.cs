using Alliance.Graph.Data.Context;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// Asks a connection that never writes for <c>PRAGMA data_version</c>
/// (https://sqlite.org/pragma.html#pragma_data_version): it changes
/// with every commit of others, in this process or another, and asking takes about a microsecond.
/// </summary>
internal sealed class SqliteStateWatch(IDbContextFactory<AllianceDbContext> contexts) : StateWatch
{
    private readonly Lock _lock = new();
    private SqliteConnection? _connection;
    private sqlite3_stmt? _version;
    private bool _isClosed;

    public override ValueTask<DataState?> LookAsync(CancellationToken cancellationToken) => new(Look());

    /// <summary>The state now; null if the database cannot be read.</summary>
    public DataState? Look()
    {
        lock (_lock)
        {
            try
            {
                return _isClosed ? null : Read();
            }
            catch (SqliteException)
            {
                // Whoever reads rows meets the same fault, and says it.
                Close();
                return null;
            }
        }
    }

    public override ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _isClosed = true;
            Close();
        }

        return ValueTask.CompletedTask;
    }

    private DataState Read()
    {
        var connection = Open();
        var version = Value(_version!);
        while (Known?.Mark is not SqliteMark mark || mark.Version != version)
        {
            var revision = Revision(connection);

            // Nothing was committed between the two, so the number is of this version.
            var behind = Value(_version!);
            if (behind == version)
            {
                Known = new DataState(new SqliteMark(connection, version), revision);
            }

            version = behind;
        }

        return Known;
    }

    private SqliteConnection Open()
    {
        if (_connection is not null)
        {
            return _connection;
        }

        using var context = contexts.CreateDbContext();
        var text = new SqliteConnectionStringBuilder(context.Database.GetConnectionString()) { Pooling = false };
        if (text.Mode == SqliteOpenMode.ReadWriteCreate)
        {
            // A database that somebody has taken away is not made anew by looking at it.
            text.Mode = SqliteOpenMode.ReadWrite;
        }

        _connection = new SqliteConnection(text.ConnectionString);
        _connection.Open();
        var code = raw.sqlite3_prepare_v2(_connection.Handle, "PRAGMA data_version", out _version);
        SqliteException.ThrowExceptionForRC(code, _connection.Handle);
        return _connection;
    }

    /// <summary>There is none where the table is not made yet; whatever else goes wrong is a fault.</summary>
    private long Revision(SqliteConnection connection)
    {
        var code = raw.sqlite3_prepare_v2(connection.Handle, Newest, out var statement);
        using (statement)
        {
            if (code == raw.SQLITE_ERROR)
            {
                return 0;
            }

            SqliteException.ThrowExceptionForRC(code, connection.Handle);
            return Value(statement);
        }
    }

    private long Value(sqlite3_stmt statement)
    {
        var code = raw.sqlite3_step(statement);
        var value = code == raw.SQLITE_ROW ? raw.sqlite3_column_int64(statement, 0) : 0;
        raw.sqlite3_reset(statement);
        SqliteException.ThrowExceptionForRC(code == raw.SQLITE_ROW ? raw.SQLITE_OK : code, _connection!.Handle);
        return value;
    }

    private void Close()
    {
        Known = null;
        _version?.Dispose();
        _version = null;
        _connection?.Dispose();
        _connection = null;
    }
}
