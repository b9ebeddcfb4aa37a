using System.Text.Json;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Paging;

/// <summary>A connection that a test walks page by page: at the root, or below one node.</summary>
/// <param name="Owner">How the node above is selected; null at the root.</param>
/// <param name="Field">The connection.</param>
public sealed record WalkedConnection(string? Owner, string Field)
{
    /// <summary>
    /// Every connection at the root and, below every root look-up, every connection of the nodes with these keys.
    /// </summary>
    public static IEnumerable<WalkedConnection> Roots(GraphDefinition definition) =>
        definition
            .Roots.OfType<ConnectionRootDefinition>()
            .Where(root => HasRows(root.Target))
            .Select(root => new WalkedConnection(null, root.Name));

    /// <summary>Every connection of a node, below its look-up.</summary>
    public static IEnumerable<(LookupRootDefinition Lookup, ConnectionFieldDefinition Connection)> Nested(
        GraphDefinition definition
    ) =>
        from lookup in definition.Roots.OfType<LookupRootDefinition>()
        where HasRows(lookup.Target)
        from connection in definition.Node(lookup.Target).Fields.OfType<ConnectionFieldDefinition>()
        where
            HasRows(connection.Target)
            && (lookup.Target, connection.Target) != (typeof(PotentialAction), typeof(Commitment))
            && connection.Name != "supersedes"
        select (lookup, connection);

    /// <summary>
    /// What people write step by step, what tells of it, what countries say of progress and what their papers supersede
    /// no starter data has; its own tests walk it. Figures and facts come with modules.
    /// </summary>
    private static bool HasRows(Type entity) =>
        !entity.IsAssignableTo(typeof(IVersioned))
        && entity != typeof(AuditEvent)
        && entity != typeof(ProgressEntry)
        && entity != typeof(Observation)
        && entity != typeof(FigureIndicator)
        && entity != typeof(Fact);

    /// <summary>The ids of a page, and what its page information says.</summary>
    public async Task<WalkedPage> ReadAsync(GraphHarness graph, string arguments)
    {
        var selection =
            $"{Field}({arguments}) {{ totalCount nodes {{ id }} edges {{ cursor node {{ id }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }}";
        var answer = await graph.AskAsync(
            Owner is null ? $"{{ {selection} }}" : $"{{ owner: {Owner} {{ {selection} }} }}"
        );
        Assert.Empty(answer.Errors);
        var connection = (Owner is null ? answer.Data : answer.Data.GetProperty("owner")).GetProperty(Field);
        return new WalkedPage(connection);
    }

    public override string ToString() => Owner is null ? Field : $"{Owner}.{Field}";
}

/// <summary>A page as a client sees it.</summary>
public sealed class WalkedPage(JsonElement connection)
{
    public int Total { get; } = connection.GetProperty("totalCount").GetInt32();

    public IReadOnlyList<string> Ids { get; } =
    [.. connection.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)];

    public IReadOnlyList<string> EdgeIds { get; } =
    [
        .. connection
            .GetProperty("edges")
            .EnumerateArray()
            .Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!),
    ];

    public IReadOnlyList<string> Cursors { get; } =
    [.. connection.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("cursor").GetString()!)];

    public bool HasNext { get; } = connection.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();

    public bool HasPrevious { get; } = connection.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean();

    public string? Start { get; } = connection.GetProperty("pageInfo").GetProperty("startCursor").GetString();

    public string? End { get; } = connection.GetProperty("pageInfo").GetProperty("endCursor").GetString();
}
