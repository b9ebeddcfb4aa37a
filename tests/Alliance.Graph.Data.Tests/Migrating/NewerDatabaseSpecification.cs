using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Tests.Migrating;

public sealed class NewerDatabaseOnSqlite() : NewerDatabaseSpecification(DatabaseProviderKind.Sqlite);

public sealed class NewerDatabaseOnPostgreSql() : NewerDatabaseSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>A newer release has migrated the database, and this one is started on it.</summary>
public abstract class NewerDatabaseSpecification(DatabaseProviderKind kind) : CoreSpecification(kind)
{
    private const string Future = "99990101000000_Future";

    protected override TestContent Content => TestContent.Tables;

    [SkippableFact]
    public async Task It_is_refused_and_both_ways_out_are_named()
    {
        await RecordAsync(Future);

        var fault = await Assert.ThrowsAsync<DatabaseFault>(() => Database.Migrator.MigrateAsync());

        Assert.Equal(DatabaseFaultCodes.Newer, fault.Code);
        Assert.Contains("Module 'core': version 0.1.0 is loaded", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"'{Future}'", fault.Message, StringComparison.Ordinal);
        Assert.Contains(
            $"'migrate --module core --to {await LastKnownAsync()}'",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task It_is_told_apart_from_what_is_pending()
    {
        await RecordAsync(Future);

        Assert.Equal([Future], Assert.Single(await Database.Migrator.StatesAsync()).Newer);
        Assert.Empty(await Database.Migrator.PendingAsync());
    }

    [SkippableFact]
    public async Task Migrations_that_a_release_has_merged_are_no_fault()
    {
        await RecordAsync("20200101000000_Merged");

        await Database.Migrator.MigrateAsync();

        Assert.Empty(Assert.Single(await Database.Migrator.StatesAsync()).Newer);
    }

    private async Task<string> LastKnownAsync() => Assert.Single(await Database.Migrator.StatesAsync()).Known[^1];

    private async Task RecordAsync(string migration)
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlAsync(
            $"""INSERT INTO "__migrations_core" ("MigrationId", "ProductVersion") VALUES ({migration}, '99.0.0')"""
        );
    }
}
