using System.Text.Json;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Modules.Awareness.Tests.Computed;

/// <summary>A computed field, run by LINQ to Objects: what the database should answer.</summary>
internal sealed class ComputedField<T>(ValueFieldDefinition definition)
    where T : class
{
    private readonly Delegate _run = definition.Selector.Compile();

    public string Name => definition.Name;

    public static IReadOnlyList<ComputedField<T>> Of(ComposedGraph graph) =>
        [
            .. graph
                .Definition.Node(typeof(T))
                .Fields.OfType<ValueFieldDefinition>()
                .Where(field => field.IsComputed)
                .Select(field => new ComputedField<T>(field)),
        ];

    public string Json(T entity) => JsonSerializer.Serialize(_run.DynamicInvoke(entity));
}
