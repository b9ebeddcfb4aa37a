using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Server.Composition;

/// <summary>The modules that this server ships with.</summary>
internal sealed class ModuleList
{
    private readonly List<Func<GraphModule>> _modules = [];

    public ModuleList AddModule<TModule>()
        where TModule : GraphModule, new()
    {
        _modules.Add(() => new TModule());
        return this;
    }

    /// <summary>Composes the modules; only when a command needs it, so that help is there even if they do not compose.</summary>
    /// <exception cref="CompositionException">Something is wrong; all of it is listed.</exception>
    public ComposedGraph Compose() => GraphComposer.Compose(_modules.Select(create => create()));
}
