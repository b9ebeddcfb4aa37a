using Alliance.Graph.Core.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alliance.Graph.Core.Tests.Migrations;

public class CoreMigrationsTests
{
    [Fact]
    public async Task Migrations_build_every_table_from_nothing_and_take_it_down_to_nothing()
    {
        await using var database = new CoreSqliteDatabase();
        await using var context = database.Open();

        await context.Database.MigrateAsync();
        Assert.Equal(
            context.Model.GetEntityTypes().Select(type => type.GetTableName()).Order(),
            (await database.TablesAsync()).Order()
        );

        await context.Database.MigrateAsync();
        await context.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase);
        Assert.Empty(await database.TablesAsync());
    }

    [Fact]
    public void The_migrations_for_Sqlite_are_up_to_date_with_the_model()
    {
        using var context = new CoreSqliteContext();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migrations_for_PostgreSql_are_up_to_date_with_the_model()
    {
        using var context = new CorePostgreSqlContext();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Text_in_PostgreSql_is_compared_by_code_point_and_lists_are_arrays()
    {
        using var context = new CorePostgreSqlContext();
        var columns = context
            .GetService<IDesignTimeModel>()
            .Model.GetRelationalModel()
            .Tables.SelectMany(table => table.Columns)
            .ToList();

        Assert.All(
            columns.Where(column =>
                column.StoreType
                    is not (
                        "boolean"
                        or "integer"
                        or "bigint"
                        or "numeric"
                        or "text[]"
                        or "jsonb"
                        or "timestamp with time zone"
                        or "date"
                        or "bytea"
                    )
            ),
            column => Assert.True(column.Collation == "C", $"{column.Table.Name}.{column.Name} has no collation.")
        );
        Assert.Equal(
            ["hosts", "options", "outcomes", "targets", "unverified_fields"],
            columns
                .Where(column => column.StoreType == "text[]")
                .Select(column => column.Name.ToLowerInvariant())
                .Distinct()
                .Order()
        );
    }
}
