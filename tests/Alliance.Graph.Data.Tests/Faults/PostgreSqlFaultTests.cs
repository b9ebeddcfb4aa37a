using System.Net;
using System.Net.Sockets;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Npgsql;

namespace Alliance.Graph.Data.Tests.Faults;

public sealed class PostgreSqlFaultTests
{
    private static readonly ComposedGraph _graph = GraphComposer.Compose([new CoreModule()]);

    [Fact]
    public async Task A_server_that_does_not_answer_is_named_without_its_password()
    {
        var port = UnusedPort();
        var database = Open($"Host=127.0.0.1;Port={port};Database=alliance;Username=graph;Password=s3cret");

        var migrating = await Assert.ThrowsAsync<DatabaseFault>(() => database.Migrator.MigrateAsync());
        var importing = await Assert.ThrowsAsync<DatabaseFault>(() =>
            database.Importer.ImportAsync(database.Importer.StarterFiles())
        );

        Assert.All(
            [migrating, importing],
            fault =>
            {
                Assert.Equal(DatabaseFaultCodes.Unavailable, fault.Code);
                Assert.Contains($"'127.0.0.1', port {port}", fault.Message);
                Assert.Contains("'alliance'", fault.Message);
                Assert.DoesNotContain("s3cret", fault.Message);
            }
        );
    }

    [SkippableFact]
    public async Task A_database_that_does_not_exist_is_named_and_not_created()
    {
        var fault = await FaultAsync(connection => connection.Database = "no_such_database");

        Assert.Equal(DatabaseFaultCodes.Missing, fault.Code);
        Assert.Contains("CREATE DATABASE \"no_such_database\"", fault.Message);
    }

    [SkippableFact]
    public async Task A_user_that_the_server_does_not_know_is_named()
    {
        var fault = await FaultAsync(connection => connection.Username = "nobody_here");

        Assert.Equal(DatabaseFaultCodes.AccessDenied, fault.Code);
        Assert.Contains("'nobody_here'", fault.Message);
    }

    [SkippableFact]
    public async Task A_database_that_is_set_to_read_only_cannot_be_migrated()
    {
        var fault = await FaultAsync(connection => connection.Options = "-c default_transaction_read_only=on");

        Assert.Equal(DatabaseFaultCodes.ReadOnly, fault.Code);
    }

    private static async Task<DatabaseFault> FaultAsync(Action<NpgsqlConnectionStringBuilder> change)
    {
        Skip.If(
            TestDatabases.WhyUnavailable(DatabaseProviderKind.PostgreSql) is not null
                && Environment.GetEnvironmentVariable("CI") != "true",
            TestDatabases.WhyUnavailable(DatabaseProviderKind.PostgreSql)
        );
        await using var test = await TestDatabases.CreateAsync(
            _graph,
            DatabaseProviderKind.PostgreSql,
            TestContent.Nothing
        );
        var connection = new NpgsqlConnectionStringBuilder(test.Options.ConnectionString) { Pooling = false };
        change(connection);
        var database = Open(connection.ConnectionString);
        return await Assert.ThrowsAsync<DatabaseFault>(() => database.Migrator.MigrateAsync());
    }

    private static AllianceDatabase Open(string connectionString) =>
        new(_graph, new DatabaseOptions(DatabaseProviderKind.PostgreSql, connectionString));

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
