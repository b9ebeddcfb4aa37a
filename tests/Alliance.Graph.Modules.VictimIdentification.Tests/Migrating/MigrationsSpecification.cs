using Alliance.Graph.Data.Providers;
using Alliance.Graph.Modules.VictimIdentification.Migrations;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Alliance.Graph.Modules.VictimIdentification.Tests.Migrating;

public sealed class MigrationsOnSqlite() : MigrationsSpecification(DatabaseProviderKind.Sqlite);

public sealed class MigrationsOnPostgreSql() : MigrationsSpecification(DatabaseProviderKind.PostgreSql);

public abstract class MigrationsSpecification(DatabaseProviderKind kind) : VictimIdentificationSpecification(kind)
{
    protected override TestContent Content => TestContent.Tables;

    [SkippableFact]
    public void The_migrations_have_everything_that_the_module_maps()
    {
        using var migrations = MigrationsContext();

        Assert.False(migrations.Database.HasPendingModelChanges());
    }

    [SkippableFact]
    public async Task The_migrations_build_the_tables_that_the_composed_context_reads()
    {
        using var migrations = MigrationsContext();
        await using var composed = await Database.Contexts.CreateDbContextAsync();

        var differences = composed
            .GetService<IMigrationsModelDiffer>()
            .GetDifferences(Tables(migrations), Tables(composed));

        // Modules do not see all tables of core: those of the search are core's alone.
        Assert.DoesNotContain(
            differences,
            operation =>
                operation is not ITableMigrationOperation { Table: var table }
                || !table.StartsWith("core_", StringComparison.Ordinal)
        );
        Assert.Empty(await Database.Migrator.PendingAsync());
    }

    private static IRelationalModel Tables(DbContext context) =>
        context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    private DbContext MigrationsContext() =>
        Kind == DatabaseProviderKind.Sqlite
            ? new VictimIdentificationSqliteContext(
                new DbContextOptionsBuilder<VictimIdentificationSqliteContext>().UseSqlite().Options
            )
            : new VictimIdentificationPostgreSqlContext(
                new DbContextOptionsBuilder<VictimIdentificationPostgreSqlContext>().UseNpgsql().Options
            );
}
