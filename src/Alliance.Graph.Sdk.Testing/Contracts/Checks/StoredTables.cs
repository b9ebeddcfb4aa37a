using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>What is really in a database.</summary>
internal static class StoredTables
{
    /// <summary>
    /// Names of all tables, the histories of migrations too. SQLite keeps a full-text index in tables of its own, which
    /// nobody maps.
    /// </summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(AllianceDatabase database)
    {
        await using var context = await database.Contexts.CreateDbContextAsync();
        var names =
            database.Options.Provider == DatabaseProviderKind.Sqlite
                ? context.Database.SqlQuery<string>(
                    $"SELECT name AS \"Value\" FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND name <> '__EFMigrationsLock'"
                )
                : context.Database.SqlQuery<string>(
                    $"SELECT tablename::text AS \"Value\" FROM pg_tables WHERE schemaname = current_schema()"
                );
        return [.. (await names.ToListAsync()).Order(StringComparer.Ordinal)];
    }

    /// <summary>How many rows a table has.</summary>
    public static async Task<int> CountAsync(AllianceDatabase database, string table)
    {
        await using var context = await database.Contexts.CreateDbContextAsync();

        // A name cannot be a parameter; it comes from the module's own model.
        var statement = $"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM {Quoted(context, table)}";
        return (await context.Database.SqlQueryRaw<int>(statement).ToListAsync())[0];
    }

    private static string Quoted(DbContext context, string name) =>
        context.GetService<ISqlGenerationHelper>().DelimitIdentifier(name);
}
