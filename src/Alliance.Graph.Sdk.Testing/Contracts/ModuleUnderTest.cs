using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>A module, composed with core, and one database of each kind that its checks only read.</summary>
internal sealed class ModuleUnderTest
{
    // A model and a schema need a provider, but no database.
    private static readonly DatabaseOptions _nowhere = new(DatabaseProviderKind.Sqlite, "Data Source=:memory:");

    private readonly Lazy<ComposedGraph> _graph;
    private readonly Dictionary<DatabaseProviderKind, Lazy<Task<ContractGraph>>> _graphs;

    public ModuleUnderTest(GraphModule module)
    {
        Module = module;
        _graph = new Lazy<ComposedGraph>(() => GraphComposer.Compose(IsCore ? [module] : [new CoreModule(), module]));
        _graphs = Enum.GetValues<DatabaseProviderKind>()
            .ToDictionary(kind => kind, kind => new Lazy<Task<ContractGraph>>(() => OpenAsync(kind)));
    }

    public GraphModule Module { get; }

    public ModuleManifest Manifest => Module.Manifest;

    /// <summary>Whether the module is core itself.</summary>
    public bool IsCore => Module is CoreModule;

    /// <summary>Core with the module.</summary>
    public ComposedGraph Graph => _graph.Value;

    /// <summary>Core without the module.</summary>
    public ComposedGraph Core { get; } = GraphComposer.Compose([new CoreModule()]);

    /// <summary>A graph without a database: for its schema and its model only.</summary>
    public static AllianceDatabase Unconnected(ComposedGraph graph) => new(graph, _nowhere);

    /// <summary>The graph over the starter data; the same for all checks, so they must not change it.</summary>
    public Task<ContractGraph> ReadAsync(DatabaseProviderKind kind)
    {
        TestDatabases.Require(kind);
        return _graphs[kind].Value;
    }

    /// <summary>A database of the check's own.</summary>
    public Task<TestDatabase> CreateAsync(DatabaseProviderKind kind, TestContent content)
    {
        TestDatabases.Require(kind);
        return TestDatabases.CreateAsync(Graph, kind, content);
    }

    private async Task<ContractGraph> OpenAsync(DatabaseProviderKind kind)
        => new(await TestDatabases.CreateAsync(Graph, kind), Manifest.Id);
}
