using Alliance.Graph.Core.Migrations;
using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alliance.Graph.Data.Tests.Migrating;

public sealed class MigratedModelOnSqlite() : MigratedModelSpecification(DatabaseProviderKind.Sqlite);

public sealed class MigratedModelOnPostgreSql() : MigratedModelSpecification(DatabaseProviderKind.PostgreSql);

public abstract class MigratedModelSpecification(DatabaseProviderKind kind) : CoreSpecification(kind)
{
    [SkippableFact]
    public void The_migrations_have_everything_that_the_migrations_context_maps()
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

        Assert.NotEmpty(Tables(composed).Tables);
        Assert.Empty(differences);
    }

    private static IRelationalModel Tables(DbContext context) =>
        context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    private DbContext MigrationsContext() =>
        Kind == DatabaseProviderKind.Sqlite
            ? new CoreSqliteContext(new DbContextOptionsBuilder<CoreSqliteContext>().UseSqlite().Options)
            : new CorePostgreSqlContext(new DbContextOptionsBuilder<CorePostgreSqlContext>().UseNpgsql().Options);
}
