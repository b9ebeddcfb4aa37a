using System.Collections.Concurrent;
using System.Data.Common;
using Alliance.Graph.Data.Querying.Statements;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// Connections that stay open, each with the statements that it has prepared. The driver's own pool keeps the file open too,
/// but gives every connection its functions anew each time, and prepares every statement anew.
/// </summary>
internal sealed class SqliteReadConnections(IDbContextFactory<AllianceDbContext> contexts) : ReadConnections
{
    private static readonly int _maximumIdle = 4 * Environment.ProcessorCount;

    private readonly ConcurrentBag<Opened> _idle = [];

    public override async ValueTask<ReadConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_idle.TryTake(out var connection))
        {
            return connection;
        }

        // EF Core knows which functions its translations use, and adds them to the connections that it opens.
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            KeepPlans((SqliteConnection)context.Database.GetDbConnection());
            return new Opened(this, context);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Without this SQLite looks at the values of parameters when it plans, also of LIMIT, and so prepares a statement anew
    /// whenever a value has changed (https://sqlite.org/queryplanner-ng.html#qpstab).
    /// </summary>
    private static void KeepPlans(SqliteConnection connection)
        => raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);

    private sealed class Opened(SqliteReadConnections pool, AllianceDbContext context) : ReadConnection
    {
        private const int MaximumPrepared = 128;

        private readonly Dictionary<Translation, DbCommand> _prepared = new(ReferenceEqualityComparer.Instance);
        private readonly DbConnection _connection = context.Database.GetDbConnection();
        private CancellationTokenRegistration _interrupting;
        private DbCommand? _written;
        private bool _isBroken;

        public override bool ReadsAtOnce => true;

        public override async Task<DbDataReader> ExecuteAsync(Statement statement, StatementInput input, CancellationToken cancellationToken)
        {
            var command = await PreparedAsync(statement.Translation);
            statement.Bind(command, input);
            InterruptOn(cancellationToken);
            try
            {
                return await command.ExecuteReaderAsync(cancellationToken);
            }
            catch
            {
                _isBroken = true;
                throw;
            }
        }

        public override Task<DbDataReader> ExecuteAsync(WrittenStatement statement, CancellationToken cancellationToken)
        {
            _written = _connection.CreateCommand();
            statement.Bind(_written);
            InterruptOn(cancellationToken);
            return _written.ExecuteReaderAsync(cancellationToken);
        }

        public override async ValueTask DisposeAsync()
        {
            // Waits for an interruption that has begun, so that it does not meet the next request's statement.
            await _interrupting.DisposeAsync();

            // Its reader would end with it.
            _written?.Dispose();
            _written = null;
            if (!_isBroken && pool._idle.Count < _maximumIdle)
            {
                pool._idle.Add(this);
                return;
            }

            await ForgetAsync();
            await context.DisposeAsync();
        }

        /// <summary>
        /// The driver looks at a token before a statement runs and never while it does (https://sqlite.org/c3ref/interrupt.html).
        /// </summary>
        private void InterruptOn(CancellationToken cancellationToken)
            => _interrupting = cancellationToken.UnsafeRegister(
                static connection => raw.sqlite3_interrupt(((SqliteConnection)connection!).Handle), _connection);

        /// <summary>The driver keeps what it has prepared with the command.</summary>
        private async Task<DbCommand> PreparedAsync(Translation statement)
        {
            if (_prepared.TryGetValue(statement, out var command))
            {
                return command;
            }

            if (_prepared.Count == MaximumPrepared)
            {
                await ForgetAsync();
            }

            command = _connection.CreateCommand();
            command.CommandText = statement.Text;
            _prepared.Add(statement, command);
            return command;
        }

        private async Task ForgetAsync()
        {
            foreach (var command in _prepared.Values)
            {
                await command.DisposeAsync();
            }

            _prepared.Clear();
        }
    }
}
