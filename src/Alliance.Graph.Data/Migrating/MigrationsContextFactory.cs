using System.Reflection;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alliance.Graph.Data.Migrating;

/// <summary>Makes the context that carries a module's migrations for the configured database.</summary>
internal static class MigrationsContextFactory
{
    /// <summary>
    /// A context that can only be asked which migrations there are and which were applied; it needs no model for that.
    /// </summary>
    public static ModuleMigrationsContext CreateForHistory(
        ModuleManifest manifest,
        DatabaseOptions options,
        DatabaseProvider provider
    ) => Create(manifest, options, provider, builder => builder.UseModel(new ModelBuilder().FinalizeModel()));

    public static ModuleMigrationsContext Create(
        ModuleManifest manifest,
        DatabaseOptions options,
        DatabaseProvider provider,
        Action<MigrationProgress>? working = null
    ) =>
        Create(
            manifest,
            options,
            provider,
            builder =>
            {
                if (working is not null)
                {
                    builder.LogTo(
                        (id, _) =>
                            id == RelationalEventId.MigrationApplying || id == RelationalEventId.MigrationReverting,
                        data =>
                            working(
                                new MigrationProgress(
                                    manifest.Id,
                                    IdOf(((MigrationEventData)data).Migration),
                                    data.EventId == RelationalEventId.MigrationReverting
                                )
                            )
                    );
                }
            }
        );

    private static ModuleMigrationsContext Create(
        ModuleManifest manifest,
        DatabaseOptions options,
        DatabaseProvider provider,
        Action<DbContextOptionsBuilder> configure
    )
    {
        var type = options.Provider switch
        {
            DatabaseProviderKind.Sqlite => manifest.Migrations!.Sqlite,
            DatabaseProviderKind.PostgreSql => manifest.Migrations!.PostgreSql,
            _ => throw new ArgumentOutOfRangeException(nameof(options)),
        };
        var builder = (DbContextOptionsBuilder)
            Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        provider.Configure(
            builder,
            options.ConnectionString,
            new MigrationsLocation(type.Assembly, manifest.HistoryTable)
        );

        // ModelChecks has compared model and migrations before; EF Core would also refuse what is no fault there.
        builder.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        builder.ReplaceService<IModelSource, WholeModelSource>();
        configure(builder);
        try
        {
            return (ModuleMigrationsContext)Activator.CreateInstance(type, builder.Options)!;
        }
        catch (MissingMethodException exception)
        {
            throw new InvalidOperationException(
                $"The migrations context '{type.FullName}' of module '{manifest.Id}' cannot be made: it has no public constructor that takes 'DbContextOptions<{type.Name}>'. Add one and hand the options to the base class.",
                exception
            );
        }
    }

    private static string IdOf(Migration migration) =>
        migration.GetType().GetCustomAttribute<MigrationAttribute>()?.Id ?? migration.GetType().Name;
}
