using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Withdrawing;

/// <summary>Names rows as the graph and the files do. What belongs to a row is named by it.</summary>
internal sealed class RowNames(ComposedGraph graph, IModel model)
{
    private readonly ILookup<Type, (RowDefinition Definition, ImportChildren Children)> _owners = graph
        .Rows.SelectMany(definition =>
            definition.Children.Select(children => (Definition: definition, Children: children))
        )
        .ToLookup(entry => entry.Children.ChildType);

    /// <summary>A type as the graph names it; one that is not in the graph by its class.</summary>
    public string TypeOf(Type entity) =>
        graph.Definition.Nodes.FirstOrDefault(node => node.ClrType == entity)?.Name ?? entity.Name;

    /// <summary>Whether such rows belong to rows of other types, and are written with them only.</summary>
    public bool AreOwned(Type entity) => _owners.Contains(entity);

    /// <summary>The row that another one belongs to; null if it stands for itself.</summary>
    public (RowDefinition Definition, ImportChildren Children, object Key)? OwnerOf(object entity)
    {
        var type = model.FindEntityType(entity.GetType())!;
        foreach (var (definition, children) in _owners[entity.GetType()])
        {
            if (type.FindProperty(children.ParentProperty)!.PropertyInfo!.GetValue(entity) is { } key)
            {
                return (definition, children, key);
            }
        }

        return null;
    }

    /// <summary>For example <c>Commitment 'c-se-hotline'</c>.</summary>
    public string Of(object entity) =>
        OwnerOf(entity) is var (definition, _, key)
            ? Of(definition.EntityType, key)
            : Of(entity.GetType(), EntityKey.Of(model.FindEntityType(entity.GetType())!, entity));

    /// <summary>A row by its entity and key.</summary>
    public string Of(Type entity, object key) => WithdrawnRow.Named(TypeOf(entity), TextOf(key));

    /// <summary>A key as the graph shows it.</summary>
    public static string TextOf(object key) => GraphText.Of(key)!;
}
