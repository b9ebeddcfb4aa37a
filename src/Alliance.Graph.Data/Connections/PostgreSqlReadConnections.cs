using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Alliance.Graph.Data.Connections;

/// <summary>Connections of the driver's pool, which finds prepared statements again by their text.</summary>
/// <param name="contexts">Contexts for code of modules.</param>
/// <param name="connectionString">Names the servers.</param>
/// <param name="hasCopies">Whether they are several, each in a state of its own.</param>
internal sealed class PostgreSqlReadConnections(IDbContextFactory<AllianceDbContext> contexts, string connectionString, bool hasCopies)
    : ReadConnections(contexts)
{
    // Where something is written all the time, reading everything twice would be dearer than a transaction for every answer.
    private const int HeldAfterMove = 32;

    private int _held;

    /// <summary>How long the driver waits for a statement.</summary>
    public int Seconds { get; } = PostgreSqlConnectionText.SecondsOfReads(connectionString);

    public override ReadState Begin(ReadExtent extent)
    {
        switch (extent)
        {
            case ReadExtent.Statement:
                return new SingleRead(this);
            case ReadExtent.Large:
                return new PostgreSqlReadState(this, Contexts, isShared: !hasCopies);
            case ReadExtent.Again:
                Volatile.Write(ref _held, HeldAfterMove);
                break;
            default:
                if (!hasCopies && (Volatile.Read(ref _held) <= 0 || Interlocked.Decrement(ref _held) < 0))
                {
                    return new PostgreSqlComparison(this);
                }

                break;
        }

        return new PostgreSqlReadState(this, Contexts, isShared: false);
    }

    public override async ValueTask<ReadConnection> OpenAsync(CancellationToken cancellationToken)
        => new PostgreSqlReadConnection(await ConnectAsync(cancellationToken), Seconds);

    public async ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await GiveBackAsync(connection);
            throw;
        }
    }

    /// <summary>
    /// Gives a connection back to the pool, which ends its transaction. One that is found to have ended fails nothing: what was read
    /// with it is read, and the driver has forgotten it (findings/npgsql-giving-back-a-lost-connection-throws.sh).
    /// </summary>
    public static async ValueTask GiveBackAsync(NpgsqlConnection connection)
    {
        try
        {
            await connection.DisposeAsync();
        }
        catch (NpgsqlException)
        {
        }
    }

    public void LimitTime(DbContext context) => context.Database.SetCommandTimeout(Seconds);

    public override ValueTask DisposeAsync()
    {
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }

    protected override void Prepare(DbContext context) => LimitTime(context);

    protected override bool MayReadAgain(DbContext context, Exception exception)
    {
        if (PostgreSqlStaleness.Of(exception) is null)
        {
            return false;
        }

        NpgsqlConnection.ClearPool((NpgsqlConnection)context.Database.GetDbConnection());
        return true;
    }
}
