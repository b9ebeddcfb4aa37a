using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Revisions;

/// <summary>The types whose changes are told, which are those of the graph's nodes, and how the parts of their rows are.</summary>
internal sealed class RevisedTypes
{
    private readonly GraphDefinition _definition;
    private readonly Dictionary<Type, RevisedType> _types;

    public RevisedTypes(ComposedGraph graph, IModel model)
    {
        _definition = graph.Definition;
        _types = _definition.Nodes.ToDictionary(node => node.ClrType, node => new RevisedType(node, model.FindEntityType(node.ClrType)!));
    }

    /// <summary>How changes of an entity's rows are told; null if they are told as changes of the rows that they are parts of.</summary>
    public RevisedType? Find(Type entity) => _types.GetValueOrDefault(entity);

    /// <summary>The field of an owner that shows its parts, and the text of a list of them.</summary>
    /// <param name="owner">Type of the owner.</param>
    /// <param name="part">Entity of the parts, which is no node.</param>
    /// <param name="field">Field of the owner's row in files, for parts that the graph does not show.</param>
    public (string Field, Func<IEnumerable<object>, string?> TextOf) PartsOf(Type owner, Type part, string field)
    {
        foreach (var connection in Find(owner)?.Node.Fields.OfType<ConnectionFieldDefinition>() ?? [])
        {
            if (connection.Link is ThroughLink through && through.LinkType == part)
            {
                var target = through.TargetKey.Compile();
                return (connection.Name, parts => TextOf(parts.Select(item => GraphText.Of(target.DynamicInvoke(item)))));
            }
        }

        return (field, parts => TextOf(parts.Select(GraphText.Of)));
    }

    private static string? TextOf(IEnumerable<string?> texts)
        => texts.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } list ? GraphText.Of(list) : null;
}
