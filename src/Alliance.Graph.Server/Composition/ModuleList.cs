using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Server.Composition.Packages;

namespace Alliance.Graph.Server.Composition;

/// <summary>The modules that this server ships with, and those that the configuration adds.</summary>
internal sealed class ModuleList
{
    private readonly List<Func<GraphModule>> _modules = [];

    public void AddModule<TModule>()
        where TModule : GraphModule, new() => _modules.Add(() => new TModule());

    /// <summary>The shipped modules, each made anew.</summary>
    public IReadOnlyList<GraphModule> Create() => _modules.ConvertAll(create => create());

    /// <summary>
    /// Composes the modules; only when a command needs it, so that help is there even if they do not compose.
    /// </summary>
    /// <exception cref="CompositionException">Something is wrong; all of it is listed.</exception>
    public ComposedGraph Compose(ModuleSettings settings)
    {
        var diagnostics = new DiagnosticBag();
        var shipped = Create();
        CheckDisabled(settings, shipped, diagnostics);
        var packaged = settings.Packages.Select(path => PackagedModule.Load(path, diagnostics)).OfType<GraphModule>();
        return GraphComposer.Compose(
            [.. shipped.Where(module => !settings.Disabled.Contains(module.Manifest.Id)), .. packaged],
            diagnostics
        );
    }

    private static void CheckDisabled(
        ModuleSettings settings,
        IReadOnlyList<GraphModule> shipped,
        DiagnosticBag diagnostics
    )
    {
        var known = shipped.Select(module => module.Manifest.Id).Where(id => id != CoreModel.ModuleId).ToList();
        foreach (var id in settings.Disabled.Where(id => !known.Contains(id)))
        {
            diagnostics.Add(
                DiagnosticCodes.UnknownModule,
                id,
                "setting 'Modules:Disabled'",
                id == CoreModel.ModuleId
                    ? "Core cannot be left out: every module stands on it."
                    : "This server ships no module with that id.",
                known.Count == 0
                    ? "Remove it from the setting."
                    : $"Write one of {string.Join(", ", known)}, or remove it."
            );
        }
    }
}
