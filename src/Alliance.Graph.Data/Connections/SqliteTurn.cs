using System.Data.Common;
using Alliance.Graph.Data.Querying.Statements;

namespace Alliance.Graph.Data.Connections;

/// <summary>A kept connection while one statement has it; who lends it says what becomes of it.</summary>
internal abstract class SqliteTurn(SqliteReadConnection connection) : ReadConnection
{
    public sealed override bool ReadsAtOnce => Connection.ReadsAtOnce;

    protected SqliteReadConnection Connection { get; } = connection;

    public sealed override Task<DbDataReader> ExecuteAsync(
        Statement statement,
        StatementInput input,
        CancellationToken cancellationToken
    ) => Connection.ExecuteAsync(statement, input, cancellationToken);

    public sealed override Task<DbDataReader> ExecuteAsync(
        WrittenStatement statement,
        CancellationToken cancellationToken
    ) => Connection.ExecuteAsync(statement, cancellationToken);
}
