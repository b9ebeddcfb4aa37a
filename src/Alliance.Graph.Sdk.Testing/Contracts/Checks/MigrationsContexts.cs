using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>The contexts that carry a module's migrations, as the host opens them.</summary>
internal static class MigrationsContexts
{
    public static Type TypeOf(ModuleManifest manifest, DatabaseProviderKind kind) =>
        kind == DatabaseProviderKind.Sqlite ? manifest.Migrations!.Sqlite : manifest.Migrations!.PostgreSql;

    public static ModuleMigrationsContext Open(ModuleManifest manifest, DatabaseOptions database)
    {
        var type = TypeOf(manifest, database.Provider);
        var options = (DbContextOptionsBuilder)
            Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        if (database.Provider == DatabaseProviderKind.Sqlite)
        {
            options.UseSqlite(
                database.ConnectionString,
                sqlite => sqlite.MigrationsAssembly(type.Assembly).MigrationsHistoryTable(manifest.HistoryTable)
            );
        }
        else
        {
            options.UseNpgsql(
                database.ConnectionString,
                postgreSql => postgreSql.MigrationsAssembly(type.Assembly).MigrationsHistoryTable(manifest.HistoryTable)
            );
        }

        return (ModuleMigrationsContext)Activator.CreateInstance(type, options.Options)!;
    }
}
