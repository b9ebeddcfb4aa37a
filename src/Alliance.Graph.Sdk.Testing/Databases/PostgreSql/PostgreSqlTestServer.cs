using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// PostgreSQL databases on the private server of this test process, or on the one that the environment names.
/// </summary>
internal sealed class PostgreSqlTestServer : TestServer
{
    private const string Variable = "ALLIANCE_TEST_POSTGRESQL";
    private const string NamePattern = "^alliance_test_[0-9a-f]{10}_[0-9]+$";

    private readonly string _prefix = $"alliance_test_{Guid.NewGuid():N}"[..24];
    private readonly Lazy<Task<string>> _connectionString;
    private int _created;

    // Held for the whole process: the server ends when its input is closed, which collecting it would do.
    private PostgreSqlCluster? _cluster;

    public PostgreSqlTestServer()
    {
        // As the server has it, so that the first and the last day of .NET are days on PostgreSQL too; before any
        // connection.
        AppContext.SetSwitch("Npgsql.DisableDateTimeInfinityConversions", true);
        _connectionString = new Lazy<Task<string>>(StartAsync);
    }

    public override string? Unavailable =>
        GivenServer is not null || PostgreSqlBinaries.Find() is not null
            ? null
            : $"No PostgreSQL was found: neither the programs of a server, version 15 or newer (in /usr/lib/postgresql or on the PATH), nor the environment variable '{Variable}'. Install PostgreSQL (Debian: apt-get install postgresql), or set the variable to a connection string whose user may create databases.";

    private static string? GivenServer => Environment.GetEnvironmentVariable(Variable);

    public override async Task<string> CreateAsync() => await CreateAsync("");

    // As files: the usual way writes every page to the log as well, and leaves all of them in memory for DROP DATABASE
    // to find.
    public override async Task<string> CopyAsync(string template) =>
        await CreateAsync($" TEMPLATE \"{new NpgsqlConnectionStringBuilder(template).Database}\" STRATEGY FILE_COPY");

    public override string ForReading(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        connection.Options = $"{connection.Options} -c default_transaction_read_only=on".Trim();
        return connection.ConnectionString;
    }

    public override async Task DropAsync(string connectionString) =>
        await ExecuteAsync(
            $"DROP DATABASE IF EXISTS \"{new NpgsqlConnectionStringBuilder(connectionString).Database}\" WITH (FORCE)"
        );

    public override void ClosePool(DbContext context) =>
        NpgsqlConnection.ClearPool((NpgsqlConnection)context.Database.GetDbConnection());

    private async Task<string> CreateAsync(string options)
    {
        var name = $"{_prefix}_{Interlocked.Increment(ref _created)}";
        await ExecuteAsync($"CREATE DATABASE \"{name}\"{options}");
        return new NpgsqlConnectionStringBuilder(await _connectionString.Value)
        {
            Database = name,
            MaxPoolSize = 20,
        }.ConnectionString;
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(await _connectionString.Value) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> StartAsync()
    {
        if (GivenServer is not { } given)
        {
            _cluster = await PostgreSqlCluster.StartNewAsync(
                PostgreSqlBinaries.Find() ?? throw new InvalidOperationException(Unavailable)
            );
            return _cluster.ConnectionString;
        }

        await GivenPostgreSql.EnterAsync(given, _prefix, NamePattern);
        return given;
    }
}
