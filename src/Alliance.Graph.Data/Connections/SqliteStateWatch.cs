using Alliance.Graph.Data.Context;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// Asks a connection that never writes for <c>PRAGMA data_version</c> (https://sqlite.org/pragma.html#pragma_data_version): it changes
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
        Open();
        var version = Value(_version!);
        while (Known is null || !version.Equals(Known.Mark))
        {
            var revision = Revision();

            // Nothing was committed between the two, so the number is of this version.
            var behind = Value(_version!);
            if (behind == version)
            {
                Known = new DataState(version, revision);
            }

            version = behind;
        }

        return Known;
    }

    private void Open()
    {
        if (_connection is not null)
        {
            return;
        }

        using var context = contexts.CreateDbContext();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(context.Database.GetConnectionString()) { Pooling = false }.ConnectionString);
        connection.Open();
        _connection = connection;
        _version = Prepare("PRAGMA data_version");
    }

    /// <summary>There is none where the tables are not made yet.</summary>
    private long Revision()
    {
        if (raw.sqlite3_prepare_v2(_connection!.Handle, Newest, out var statement) != raw.SQLITE_OK)
        {
            return 0;
        }

        using (statement)
        {
            return Value(statement);
        }
    }

    private sqlite3_stmt Prepare(string text)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_connection!.Handle, text, out var statement), _connection.Handle);
        return statement;
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
