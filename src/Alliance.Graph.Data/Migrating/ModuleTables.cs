using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Data.Migrating;

/// <summary>Checks the tables of one module by themselves, whatever else is wrong with it. Asks no database.</summary>
public static class ModuleTables
{
    /// <summary>
    /// Reports tables that are not the module's, and entities that have changed since the last migration.
    /// </summary>
    /// <param name="manifest">The module; it has migrations.</param>
    /// <param name="options">Which kind of database.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Check(ModuleManifest manifest, DatabaseOptions options, DiagnosticBag diagnostics)
    {
        try
        {
            using var context = MigrationsContextFactory.Create(
                manifest,
                options,
                DatabaseProvider.Of(options.Provider)
            );
            if (ModelChanges.NeedMigration(context))
            {
                diagnostics.Add(
                    DiagnosticCodes.MissingMigration,
                    manifest.Id,
                    $"context '{context.GetType().Name}'",
                    "The module's entities have changed since its last migration, so its tables would not fit them.",
                    "Add a migration for both databases: 'alliance-graph modules migration NAME', or with dotnet-ef; and ship it with the module."
                );
            }
        }
        catch (CompositionException exception)
        {
            diagnostics.AddRange(exception.Diagnostics);
        }
        catch (Exception exception) when (LoadFault.Of(exception) is { } fault)
        {
            diagnostics.Add(
                DiagnosticCodes.NotLoadable,
                manifest.Id,
                $"method '{nameof(GraphModule.ConfigureModel)}'",
                fault.Problem,
                fault.Remedy
            );
        }
    }
}
