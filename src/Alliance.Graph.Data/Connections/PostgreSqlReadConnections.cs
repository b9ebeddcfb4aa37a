using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying.Statements;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Alliance.Graph.Data.Connections;

/// <summary>Connections of the driver's pool, which finds prepared statements again by their text.</summary>
/// <param name="contexts">Contexts for code of modules.</param>
/// <param name="connectionString">Names the servers.</param>
/// <param name="original">Connections to the server that is written to, where there are copies of it, each in a state
/// of its own; null where there are none.</param>
internal sealed class PostgreSqlReadConnections(
    IDbContextFactory<AllianceDbContext> contexts,
    string connectionString,
    PostgreSqlReadConnections? original = null
) : ReadConnections(contexts)
{
    // Where something is written all the time, reading everything twice would be dearer than a transaction for every
    // answer.
    private const int HeldAfterMove = 32;

    private int _held;
    private PostgreSqlStateWatch? _watch;

    /// <summary>How long the driver waits for a statement.</summary>
    public int Seconds { get; } = PostgreSqlConnectionText.SecondsOfReads(connectionString);

    /// <summary>See <see cref="DatabaseOptions.ShortStatement"/>.</summary>
    public TimeSpan Short { get; init; }

    /// <summary>How long the shortest statement takes: the trip to the server, and nothing else.</summary>
    public WorkTime Trip { get; } = new();

    public override PostgreSqlStateWatch Watch =>
        LazyInitializer.EnsureInitialized(ref _watch, () => new PostgreSqlStateWatch(this));

    public override bool HasCopies => original is not null;

    public override ReadState BeginOriginal(ReadExtent extent) => original?.Begin(extent) ?? Begin(extent);

    public override ReadState Begin(ReadExtent extent)
    {
        switch (extent)
        {
            case ReadExtent.Large:
                return new PostgreSqlReadState(this, Contexts, isShared: !HasCopies);
            case ReadExtent.Again:
                Volatile.Write(ref _held, HeldAfterMove);
                break;
            default:
                var isQuiet = Volatile.Read(ref _held) <= 0 || Interlocked.Decrement(ref _held) < 0;
                if (!HasCopies && (isQuiet || extent == ReadExtent.Statement))
                {
                    return new PostgreSqlComparison(this, isQuiet);
                }

                break;
        }

        return new PostgreSqlReadState(this, Contexts, isShared: false);
    }

    public override async ValueTask<ReadConnection> OpenAsync(CancellationToken cancellationToken) =>
        new PostgreSqlReadConnection(await ConnectAsync(cancellationToken), this);

    public ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken) =>
        ConnectAsync(connectionString, cancellationToken);

    /// <summary>A connection that is not of the pool, and closes when it is disposed.</summary>
    public ValueTask<NpgsqlConnection> ConnectApartAsync(CancellationToken cancellationToken) =>
        ConnectAsync(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString,
            cancellationToken
        );

    /// <summary>
    /// Gives a connection back to the pool, which ends its transaction. One that is found to have ended fails nothing:
    /// what was read
    /// with it is read, and the driver has forgotten it (findings/npgsql-giving-back-a-lost-connection-throws.sh).
    /// </summary>
    public static async ValueTask GiveBackAsync(NpgsqlConnection connection)
    {
        try
        {
            await connection.DisposeAsync();
        }
        catch (NpgsqlException) { }
    }

    public void LimitTime(DbContext context) => context.Database.SetCommandTimeout(Seconds);

    public override async ValueTask DisposeAsync()
    {
        await Watch.DisposeAsync();
        if (original is not null)
        {
            await original.DisposeAsync();
        }

        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
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

    private static async ValueTask<NpgsqlConnection> ConnectAsync(string text, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(text);
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
}
