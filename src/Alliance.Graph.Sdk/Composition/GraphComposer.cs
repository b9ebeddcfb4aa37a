using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>
/// Turns the declarations of all modules into one immutable definition. The order in which modules are registered
/// makes no difference: they are composed core first, then by id.
/// </summary>
public static class GraphComposer
{
    /// <summary>Composes the modules.</summary>
    /// <exception cref="CompositionException">Something is wrong; all of it is listed.</exception>
    public static ComposedGraph Compose(IEnumerable<GraphModule> modules) => Compose(modules, new DiagnosticBag());

    /// <summary>
    /// Composes the modules, and reports what went wrong before, while they were loaded, together with the rest.
    /// </summary>
    /// <exception cref="CompositionException">Something is wrong; all of it is listed.</exception>
    public static ComposedGraph Compose(IEnumerable<GraphModule> modules, DiagnosticBag diagnostics)
    {
        var declared = DeclaredModules.Of(modules, diagnostics);
        diagnostics.ThrowIfAny();
        return declared.Assemble();
    }

    /// <summary>
    /// Composes the modules as far as that goes, whatever is wrong with them, so that what is wrong with their tables
    /// and calculations can be
    /// told together with the rest. Nobody should serve what comes of it.
    /// </summary>
    /// <param name="modules">The modules.</param>
    /// <param name="diagnostics">Takes everything that is wrong.</param>
    /// <returns>
    /// The graph; of modules with a fault it has no links if they are in the way. Null if what is wrong leaves no graph
    /// at all.
    /// </returns>
    public static ComposedGraph? ComposeToCheck(IEnumerable<GraphModule> modules, DiagnosticBag diagnostics)
    {
        var declared = DeclaredModules.Of(modules, diagnostics);
        return diagnostics.Items.Count == 0
            ? declared.Assemble()
            : declared.AssembleWhatGoes([.. diagnostics.Items.Select(found => found.Module)]);
    }
}
