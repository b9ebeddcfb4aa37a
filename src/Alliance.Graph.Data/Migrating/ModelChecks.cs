using System.Runtime.ExceptionServices;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Translating;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Migrating;

/// <summary>
/// Checks the tables of all modules, and whether their fields can be read from them, together and before the first one
/// is migrated, so that nothing is half migrated if
/// the last one is not in order. Asks no database.
/// </summary>
internal sealed class ModelChecks(
    ComposedGraph graph,
    DatabaseOptions options,
    DatabaseProvider provider,
    IDbContextFactory<AllianceDbContext> contexts
)
{
    /// <param name="migratable">The modules that have migrations.</param>
    /// <exception cref="CompositionException">Something is wrong; all of it is listed.</exception>
    public void Check(IEnumerable<GraphModule> migratable)
    {
        // Side by side: each takes as long as the rest of the start.
        var composed = Task.Run(CheckComposed);
        var diagnostics = new DiagnosticBag();
        foreach (var module in migratable)
        {
            ModuleTables.Check(module.Manifest, options, diagnostics);
        }

        // Waited for and not awaited: nothing here is asynchronous, since no database is asked.
        var (found, problem) = composed.GetAwaiter().GetResult();
        if (problem is not null && diagnostics.Items.Count == 0)
        {
            ExceptionDispatchInfo.Throw(problem);
        }

        diagnostics.AddRange([.. found.Except(diagnostics.Items)]);
        diagnostics.ThrowIfAny();
    }

    /// <summary>Here modules without migrations have their turn; the others repeat themselves.</summary>
    /// <returns>What is wrong, and EF Core's own words for it, which matter only if nothing else is listed: for a table
    /// of two modules, say.</returns>
    private (IReadOnlyList<Diagnostic> Found, InvalidOperationException? Problem) CheckComposed()
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            using var context = contexts.CreateDbContext();
            CheckChildren(context.Model, diagnostics);
            new TranslationChecks(graph.Definition, provider.Dialect, context, diagnostics).Check();
        }
        catch (CompositionException exception)
        {
            diagnostics.AddRange(exception.Diagnostics);
        }
        catch (InvalidOperationException exception)
        {
            return (diagnostics.Items, exception);
        }

        return (diagnostics.Items, null);
    }

    /// <summary>
    /// A key that a module joins itself could be the same for two that differ, so one of them would be lost or refused.
    /// </summary>
    private void CheckChildren(IModel model, DiagnosticBag diagnostics)
    {
        foreach (
            var (definition, children) in graph.Rows.SelectMany(import =>
                import.Children.Select(children => (import, children))
            )
        )
        {
            var key = model
                .FindEntityType(children.ChildType)
                ?.FindPrimaryKey()
                ?.Properties.Select(property => property.Name)
                .ToList();
            if (
                key is not null
                && !(key is [var single] && single == children.KeyProperty)
                && !(key.Count > 1 && key.Contains(children.ParentProperty))
            )
            {
                diagnostics.Add(
                    DiagnosticCodes.KeyComposedByHand,
                    definition.ModuleId,
                    $"{definition.Place}, field '{children.Field}'",
                    $"The key of '{children.ChildType.Name}' ({string.Join(", ", key)}) neither holds the owner's key as a property of its own nor is composed of it, so two owners could make the same key.",
                    $"Compose it with '.Key(…)' or '.NumberedKey(…)', or make '{children.ParentProperty}' a part of the primary key."
                );
            }
        }
    }
}
