using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>The loaded modules and everything that they declare.</summary>
public sealed class ComposedGraph
{
    internal ComposedGraph(IReadOnlyList<GraphModule> modules, GraphDefinition definition, IReadOnlyList<ImportDefinition> imports)
    {
        Modules = modules;
        Definition = definition;
        Imports = imports;
        Fingerprint = string.Join(
            ';', modules.Select(module => $"{module.Manifest.Id}@{module.GetType().Assembly.GetName().Version}:{module.GetType().FullName}"));
    }

    /// <summary>The modules, core first, then by id.</summary>
    public IReadOnlyList<GraphModule> Modules { get; }

    /// <summary>The graph that they declare.</summary>
    public GraphDefinition Definition { get; }

    /// <summary>The files that they can import.</summary>
    public IReadOnlyList<ImportDefinition> Imports { get; }

    /// <summary>Tells one set of modules from another, for logs and tests.</summary>
    public string Fingerprint { get; }
}
