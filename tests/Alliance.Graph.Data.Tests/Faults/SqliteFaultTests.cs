using Alliance.Graph.Core;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.Data.Sqlite;

namespace Alliance.Graph.Data.Tests.Faults;

public sealed class SqliteFaultTests
{
    private static readonly ComposedGraph _graph = GraphComposer.Compose([new CoreModule()]);

    [Fact]
    public async Task A_read_only_file_cannot_be_imported_into()
    {
        await using var test = await TestDatabases.CreateAsync(_graph, DatabaseProviderKind.Sqlite, TestContent.Tables);
        var database = Open(test, connection => connection.Mode = SqliteOpenMode.ReadOnly);

        var fault = await Assert.ThrowsAsync<DatabaseFault>(() =>
            database.Importer.ImportAsync(database.Importer.StarterFiles())
        );

        Assert.Equal(DatabaseFaultCodes.ReadOnly, fault.Code);
        Assert.Contains(PathOf(test), fault.Message);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        await using var test = await TestDatabases.CreateAsync(
            _graph,
            DatabaseProviderKind.Sqlite,
            TestContent.Nothing
        );
        await File.WriteAllTextAsync(PathOf(test), new string('x', 5000));

        var fault = await Assert.ThrowsAsync<DatabaseFault>(() => test.Database.Migrator.MigrateAsync());

        Assert.Equal(DatabaseFaultCodes.Invalid, fault.Code);
        Assert.Contains(PathOf(test), fault.Message);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_created_is_named()
    {
        await using var test = await TestDatabases.CreateAsync(_graph, DatabaseProviderKind.Sqlite, TestContent.Tables);
        var database = Open(
            test,
            connection => connection.DataSource = Path.Combine(connection.DataSource, "below-a-file", "a.db")
        );

        var fault = await Assert.ThrowsAsync<DatabaseFault>(() => database.Migrator.MigrateAsync());

        Assert.Equal(DatabaseFaultCodes.ReadOnly, fault.Code);
    }

    [Fact]
    public async Task A_missing_file_that_may_not_be_created_is_named()
    {
        await using var test = await TestDatabases.CreateAsync(
            _graph,
            DatabaseProviderKind.Sqlite,
            TestContent.Nothing
        );
        var database = Open(test, connection => connection.Mode = SqliteOpenMode.ReadWrite);

        var fault = await Assert.ThrowsAsync<DatabaseFault>(() => database.IsEmptyAsync());

        Assert.Equal(DatabaseFaultCodes.Missing, fault.Code);
    }

    [Fact]
    public async Task A_file_that_another_process_keeps_locked_is_busy()
    {
        await using var test = await TestDatabases.CreateAsync(_graph, DatabaseProviderKind.Sqlite, TestContent.Tables);
        await using var other = new SqliteConnection(test.Options.ConnectionString);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        var database = Open(test, connection => connection.DefaultTimeout = 1);

        var fault = await Assert.ThrowsAsync<DatabaseFault>(() =>
            database.Importer.ImportAsync(database.Importer.StarterFiles())
        );

        Assert.Equal(DatabaseFaultCodes.Busy, fault.Code);
        await transaction.RollbackAsync();
        SqliteConnection.ClearPool(other);
    }

    [Fact]
    public void An_exception_of_something_else_is_no_fault_of_the_database()
    {
        var options = new DatabaseOptions(DatabaseProviderKind.Sqlite, "Data Source=/data/alliance.db");

        Assert.Null(DatabaseFault.Of(new InvalidOperationException("Something else."), options));
        Assert.Null(DatabaseFault.Of(new IOException("Could not find file '/elsewhere/countries.json'."), options));
    }

    private static string PathOf(TestDatabase test) =>
        new SqliteConnectionStringBuilder(test.Options.ConnectionString).DataSource;

    private static AllianceDatabase Open(TestDatabase test, Action<SqliteConnectionStringBuilder> change)
    {
        var connection = new SqliteConnectionStringBuilder(test.Options.ConnectionString) { Pooling = false };
        change(connection);
        return new AllianceDatabase(_graph, test.Options with { ConnectionString = connection.ConnectionString });
    }
}
