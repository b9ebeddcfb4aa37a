using Alliance.Graph.Data.Providers;
using Alliance.Graph.Modules.Investigation.Migrations;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Alliance.Graph.Modules.Investigation.Tests.Migrating;

public sealed class MigrationsOnSqlite() : MigrationsSpecification(DatabaseProviderKind.Sqlite);

public sealed class MigrationsOnPostgreSql() : MigrationsSpecification(DatabaseProviderKind.PostgreSql);

public abstract class MigrationsSpecification(DatabaseProviderKind kind) : InvestigationSpecification(kind)
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

        var differences = composed.GetService<IMigrationsModelDiffer>().GetDifferences(Tables(migrations), Tables(composed));

        // Modules do not see all tables of core: those of the search are core's alone.
        Assert.DoesNotContain(differences, operation => operation is not ITableMigrationOperation { Table: var table } || !table.StartsWith("core_", StringComparison.Ordinal));
        Assert.Empty(await Database.Migrator.PendingAsync());
    }

    [SkippableFact]
    public void Every_list_has_an_index_for_its_order()
    {
        using var migrations = MigrationsContext();
        var entities = migrations.Model.GetEntityTypes()
            .Where(type => type.ClrType.Namespace == typeof(InvestigationModule).Namespace && type.FindPrimaryKey()!.Properties is [var _])
            .ToList();

        Assert.NotEmpty(entities);
        Assert.All(entities, type =>
        {
            var order = Composed.Definition.Node(type.ClrType).Order.Select(key => ((System.Linq.Expressions.MemberExpression)key.Selector.Body).Member.Name).ToList();
            var indexes = type.GetIndexes().Select(index => string.Join(',', index.Properties.Select(property => property.Name))).ToList();

            Assert.Contains(string.Join(',', order), indexes);
            Assert.All(type.GetForeignKeys(), key => Assert.Contains(string.Join(',', order.Prepend(key.Properties[0].Name)), indexes));
        });
    }

    private static IRelationalModel Tables(DbContext context)
        => context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    private DbContext MigrationsContext()
        => Kind == DatabaseProviderKind.Sqlite
            ? new InvestigationSqliteContext(new DbContextOptionsBuilder<InvestigationSqliteContext>().UseSqlite().Options)
            : new InvestigationPostgreSqlContext(new DbContextOptionsBuilder<InvestigationPostgreSqlContext>().UseNpgsql().Options);
}
