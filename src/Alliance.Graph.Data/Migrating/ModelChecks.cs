using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Migrating;

/// <summary>
/// Checks the tables of all modules together, before the first one is migrated, so that nothing is half migrated if
/// the last one is not in order. Asks no database.
/// </summary>
internal static class ModelChecks
{
    /// <exception cref="CompositionException">Something is wrong; all of it is listed.</exception>
    public static void Check(IEnumerable<GraphModule> modules, DatabaseOptions options, DatabaseProvider provider)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var module in modules)
        {
            Check(module.Manifest, options, provider, diagnostics);
        }

        diagnostics.ThrowIfAny();
    }

    private static void Check(ModuleManifest manifest, DatabaseOptions options, DatabaseProvider provider, DiagnosticBag diagnostics)
    {
        try
        {
            using var context = MigrationsContextFactory.Create(manifest, options, provider);
            if (context.Database.HasPendingModelChanges())
            {
                diagnostics.Add(
                    DiagnosticCodes.MissingMigration,
                    manifest.Id,
                    $"context '{context.GetType().Name}'",
                    "The module's entities have changed since its last migration, so its tables would not fit them.",
                    "Add a migration for both databases with dotnet-ef, and ship it with the module.");
            }
        }
        catch (CompositionException exception)
        {
            diagnostics.AddRange(exception.Diagnostics);
        }
        catch (Exception exception) when (LoadFault.Of(exception) is { } fault)
        {
            diagnostics.Add(DiagnosticCodes.NotLoadable, manifest.Id, $"method '{nameof(GraphModule.ConfigureModel)}'", fault.Problem, fault.Remedy);
        }
    }
}
