using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>A module, composed with core, and one database of each kind that its checks only read.</summary>
internal sealed class ModuleUnderTest
{
    // A model and a schema need a provider, but no database.
    private static readonly Dictionary<DatabaseProviderKind, DatabaseOptions> _nowhere = new()
    {
        [DatabaseProviderKind.Sqlite] = new DatabaseOptions(DatabaseProviderKind.Sqlite, "Data Source=:memory:"),
        [DatabaseProviderKind.PostgreSql] = new DatabaseOptions(
            DatabaseProviderKind.PostgreSql,
            "Host=localhost;Database=nowhere"
        ),
    };

    private readonly Lazy<ComposedGraph> _graph;
    private readonly Dictionary<DatabaseProviderKind, Lazy<Task<ContractGraph>>> _graphs;
    private readonly Dictionary<DatabaseProviderKind, Lazy<Task<ContractGraph>>> _trials;

    public ModuleUnderTest(GraphModule module)
    {
        Module = module;
        _graph = new Lazy<ComposedGraph>(() => GraphComposer.Compose(IsCore ? [module] : [new CoreModule(), module]));
        _graphs = Enum.GetValues<DatabaseProviderKind>()
            .ToDictionary(kind => kind, kind => new Lazy<Task<ContractGraph>>(() => OpenAsync(kind)));
        _trials = Enum.GetValues<DatabaseProviderKind>()
            .ToDictionary(kind => kind, kind => new Lazy<Task<ContractGraph>>(() => OpenTrialAsync(kind)));
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
    public static AllianceDatabase Unconnected(
        ComposedGraph graph,
        DatabaseProviderKind kind = DatabaseProviderKind.Sqlite
    ) => new(graph, _nowhere[kind]);

    /// <summary>The graph over the starter data; the same for all checks, so they must not change it.</summary>
    public Task<ContractGraph> ReadAsync(DatabaseProviderKind kind)
    {
        TestDatabases.Require(kind);
        return _graphs[kind].Value;
    }

    /// <summary>
    /// The graph over the starter data and <see cref="TrialRows"/>; the same for all checks, so they must not change
    /// it.
    /// </summary>
    public Task<ContractGraph> TryAsync(DatabaseProviderKind kind)
    {
        TestDatabases.Require(kind);
        return _trials[kind].Value;
    }

    /// <summary>A database of the check's own.</summary>
    public Task<TestDatabase> CreateAsync(DatabaseProviderKind kind, TestContent content)
    {
        TestDatabases.Require(kind);
        return TestDatabases.CreateAsync(Graph, kind, content);
    }

    private async Task<ContractGraph> OpenTrialAsync(DatabaseProviderKind kind)
    {
        var test = await TestDatabases.CreateAsync(Graph, kind);
        await using var context = await test.Database.Contexts.CreateDbContextAsync();
        await TrialRows.AddAsync(
            context,
            Graph.Definition.Nodes.Where(node => node.Fields.Any(field => field.ModuleId == Manifest.Id))
        );
        return new ContractGraph(test, Manifest.Id);
    }

    private async Task<ContractGraph> OpenAsync(DatabaseProviderKind kind) =>
        new(await TestDatabases.CreateAsync(Graph, kind), Manifest.Id);
}
