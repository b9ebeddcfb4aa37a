using System.Reflection;
using System.Text.Json;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Investigation.Tests.Graph;

/// <summary>The computed fields of the module's nodes, calculated in memory instead of by a database.</summary>
internal static class ComputedFields
{
    private static readonly MethodInfo Load = typeof(ComputedFields).GetMethod(
        nameof(LoadAsync),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    public static IEnumerable<(NodeDefinition Node, string Root, List<ValueFieldDefinition> Fields)> All(
        GraphDefinition definition
    ) =>
        from root in definition.Roots.OfType<ConnectionRootDefinition>()
        let node = definition.Node(root.Target)
        where node.ModuleId == new InvestigationModule().Manifest.Id
        let fields = node.Fields.OfType<ValueFieldDefinition>().Where(field => field.IsComputed).ToList()
        where fields.Count > 0
        select (node, root.Name, fields);

    /// <summary>Values as JSON by key and field.</summary>
    public static async Task<Dictionary<(string Key, string Field), string>> InMemoryAsync(
        DbContext context,
        NodeDefinition node,
        IReadOnlyList<ValueFieldDefinition> fields
    )
    {
        var entities = await (Task<List<object>>)Load.MakeGenericMethod(node.ClrType).Invoke(null, [context])!;
        var key = node.Key.Compile();
        var values = fields.Select(field => (field.Name, Value: field.Selector.Compile())).ToList();
        return entities
            .SelectMany(entity =>
                values.Select(value =>
                    (
                        Place: ((string)key.DynamicInvoke(entity)!, value.Name),
                        Json: JsonSerializer.Serialize(value.Value.DynamicInvoke(entity))
                    )
                )
            )
            .ToDictionary(value => value.Place, value => value.Json);
    }

    private static async Task<List<object>> LoadAsync<T>(DbContext context)
        where T : class => [.. await context.Set<T>().AsNoTracking().ToListAsync()];
}
