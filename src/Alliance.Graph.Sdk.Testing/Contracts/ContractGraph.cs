using System.Text.Json;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;
using Xunit;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>The graph of a module over its starter data, on one database.</summary>
internal sealed class ContractGraph(TestDatabase test, string moduleId)
{
    /// <summary>The most that the graph gives out at once.</summary>
    public const int LargestPage = 100;

    /// <summary>The most ids that the graph takes at once.</summary>
    public const int MostIds = 50;

    private readonly Dictionary<NodeDefinition, IReadOnlyList<string>> _ids = [];

    public string ModuleId { get; } = moduleId;

    private GraphHarness Harness { get; init; } = new(test.Database) { Caller = ContractCallers.Everybody(moduleId) };

    public DatabaseProviderKind Kind => test.Options.Provider;

    public AllianceDatabase Database => test.Database;

    public GraphDefinition Definition => test.Database.Graph.Definition;

    /// <summary>Lists of the module at the query root.</summary>
    public IEnumerable<ConnectionRootDefinition> RootConnections =>
        Definition.Roots.OfType<ConnectionRootDefinition>().Where(root => root.ModuleId == ModuleId);

    public IEnumerable<NestedConnection> NestedConnections => NestedConnection.Of(ModuleId, Definition);

    /// <summary>
    /// Whether rows come by people's steps only, such as drafts and the events of steps, or from files that ship with
    /// no rows, or are read
    /// off rows of other modules, so that no starter data has some.
    /// </summary>
    public bool ComeBySteps(Type entity) =>
        entity.IsAssignableTo(typeof(IVersioned))
        || entity == typeof(AuditEvent)
        || entity == typeof(Observation)
        || entity == typeof(Fact)
        || entity == typeof(FigureIndicator)
        || (
            test.Database.Graph.Imports.Where(import => import.EntityType == entity).ToList() is { Count: > 0 } files
            && files.TrueForAll(file => file.OpenStarter is null)
        )
        || test.Database.Graph.Rows.OfType<EntryDefinition>()
            .Any(rows => rows.EntityType == entity || rows.Children.Any(children => children.ChildType == entity));

    /// <summary>Asks for something that must have an answer without errors.</summary>
    public async Task<GraphAnswer> AskAsync(string query, object? variables = null)
    {
        var answer = await Harness.AskAsync(query, variables);
        if (answer.Errors.Count > 0)
        {
            Assert.Fail(
                $"A request that the schema allows failed on {test.Options.Provider}: {string.Join(" | ", answer.Errors.Take(3).Select(error => $"{error.Code} at {string.Join('.', error.Path ?? [])}: {error.Message}"))} Mend the declaration of the field that the path names; a computed field must translate to SQL. The request: {query}"
            );
        }

        return answer;
    }

    /// <summary>Asks for something that may fail.</summary>
    public Task<GraphAnswer> TryAsync(string query, object? variables = null) => Harness.AskAsync(query, variables);

    /// <summary>The same graph over the same rows, asked by somebody else than by whoever has all roles.</summary>
    public ContractGraph As(Caller caller) => new(test, ModuleId) { Harness = new(test.Database) { Caller = caller } };

    /// <summary>All rows of the database.</summary>
    public async Task<RowsInMemory> RowsAsync()
    {
        await using var context = await test.Database.Contexts.CreateDbContextAsync();
        return await RowsInMemory.ReadAsync(context);
    }

    /// <summary>Reads all pages of a root list.</summary>
    /// <param name="root">Name of the list.</param>
    /// <param name="selection">What is selected on each node.</param>
    public Task<IReadOnlyList<JsonElement>> ReadAllAsync(string root, string selection) =>
        ReadAsync(root, "", $"nodes {{ {selection} }}", "nodes");

    /// <summary>Reads all edges of a root list: the cursor and the node's id.</summary>
    /// <param name="root">Name of the list.</param>
    /// <param name="arguments">Arguments beside those for pages.</param>
    public Task<IReadOnlyList<JsonElement>> ReadEdgesAsync(string root, string arguments) =>
        ReadAsync(root, arguments, "edges { cursor node { id } }", "edges");

    private async Task<IReadOnlyList<JsonElement>> ReadAsync(
        string root,
        string arguments,
        string selection,
        string items
    )
    {
        var query =
            $"query All($after: String) {{ {root}(first: {LargestPage}, after: $after{(arguments.Length == 0 ? "" : $", {arguments}")}) {{ {selection} pageInfo {{ hasNextPage endCursor }} }} }}";
        var nodes = new List<JsonElement>();
        string? after = null;
        do
        {
            var page = (await AskAsync(query, new { after })).Data.GetProperty(root);
            nodes.AddRange(page.GetProperty(items).EnumerateArray());
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        } while (after is not null);
        return nodes;
    }

    /// <summary>Reads nodes by their ids, as many as are given.</summary>
    public async Task<IReadOnlyList<JsonElement>> RefetchAsync(
        NodeDefinition node,
        IEnumerable<string> ids,
        string selection
    )
    {
        var nodes = new List<JsonElement>();
        foreach (var some in ids.Chunk(MostIds))
        {
            nodes.AddRange(
                (await AskAsync(NodesQuery(node, selection), new { ids = some }))
                    .Data.GetProperty("nodes")
                    .EnumerateArray()
            );
        }

        return nodes;
    }

    /// <summary>The request for nodes of one type by <c>$ids</c>.</summary>
    public static string NodesQuery(NodeDefinition node, string selection) =>
        $"query Nodes($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {node.Name} {{ {selection} }} }} }}";

    /// <summary>Ids of all nodes of a type: those of its root list, or of all nested lists that lead to it.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(NodeDefinition node)
    {
        if (!_ids.TryGetValue(node, out var ids))
        {
            _ids[node] = ids = await FindIdsAsync(node);
        }

        return ids;
    }

    private async Task<IReadOnlyList<string>> FindIdsAsync(NodeDefinition node)
    {
        if (RootOf(node) is { } root)
        {
            return [.. (await ReadAllAsync(root.Name, "id")).Select(item => item.GetProperty("id").GetString()!)];
        }

        var ids = new List<string>();
        foreach (var nested in Definition.Modules.SelectMany(module => NestedConnection.Of(module.Id, Definition)))
        {
            if (TargetOf(nested) == node && RootOf(nested.Owner) is { } owners)
            {
                var parents = await ReadAllAsync(owners.Name, nested.Select($"first: {LargestPage}", "nodes { id }"));
                ids.AddRange(
                    parents
                        .SelectMany(parent => nested.Read(parent).GetProperty("nodes").EnumerateArray())
                        .Select(item => item.GetProperty("id").GetString()!)
                );
            }
        }

        return [.. ids.Distinct()];
    }

    /// <summary>The root list of a type; null if there is none.</summary>
    public ConnectionRootDefinition? RootOf(NodeDefinition node) =>
        Definition.Roots.OfType<ConnectionRootDefinition>().FirstOrDefault(root => root.Target == node.ClrType);

    private NodeDefinition TargetOf(NestedConnection nested)
    {
        var fields = nested.Section is null
            ? nested.Owner.Fields
            : nested
                .Owner.Fields.OfType<SectionFieldDefinition>()
                .Single(section => section.Name == nested.Section)
                .Fields;
        return Definition.Node(
            fields.OfType<ConnectionFieldDefinition>().Single(field => field.Name == nested.Name).Target
        );
    }
}
