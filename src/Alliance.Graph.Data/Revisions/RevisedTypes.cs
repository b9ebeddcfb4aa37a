using System.Collections.Concurrent;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Revisions;

/// <summary>
/// The types whose changes are told, which are those of the graph's nodes, and how the parts of their rows are. Each is
/// made when it is
/// first needed, since that compiles code.
/// </summary>
internal sealed class RevisedTypes
{
    private readonly IReadOnlyDictionary<Type, Lazy<RevisedType>> _types;
    private readonly IModel _model;
    private readonly HashSet<string> _ruled;
    private readonly ConcurrentDictionary<(Type Owner, Type Part, string Field), RevisedParts?> _parts = [];

    public RevisedTypes(ComposedGraph graph, IModel model)
    {
        _types = graph
            .Definition.Nodes.Where(node => node.HasHistory)
            .ToDictionary(
                node => node.ClrType,
                node => new Lazy<RevisedType>(() =>
                    new RevisedType(node, model.FindEntityType(node.ClrType)!, graph.Definition)
                )
            );
        _model = model;
        _ruled = [.. graph.Definition.Nodes.Where(node => node.Rule is not null).Select(node => node.Name)];
    }

    /// <summary>Whether changes of an entity's rows are told as those of rows of their own.</summary>
    public bool AreTold(Type entity) => _types.ContainsKey(entity);

    /// <summary>Whether everybody sees all rows of a type, by its name in the graph.</summary>
    public bool AreSeenByAll(string type) => !_ruled.Contains(type);

    /// <summary>
    /// How changes of an entity's rows are told; null if they are told as changes of the rows that they are parts of.
    /// </summary>
    public RevisedType? Find(Type entity) => _types.GetValueOrDefault(entity)?.Value;

    /// <summary>How the parts of a row are told; null if they name rows that not everybody sees.</summary>
    /// <param name="owner">Type of the row.</param>
    /// <param name="part">Entity of the parts, which is no node.</param>
    /// <param name="field">Field of the row in files, for parts that the graph does not show.</param>
    public RevisedParts? PartsOf(Type owner, Type part, string field) =>
        _parts.GetOrAdd(
            (owner, part, field),
            key =>
                Shown(key.Owner, key.Part) switch
                {
                    null => NamesHiddenRows(key.Part) ? null : new RevisedParts(key.Field, item => item),
                    var shown when AreSeenByAll(Find(shown.Target)!.Node.Name) => new RevisedParts(
                        shown.Name,
                        ((ThroughLink)shown.Link).TargetKey.ToFunction<object?>()
                    ),
                    _ => null,
                }
        );

    private bool NamesHiddenRows(Type part) =>
        _model
            .FindEntityType(part)!
            .GetForeignKeys()
            .Any(key => Find(key.PrincipalEntityType.ClrType) is { } target && !AreSeenByAll(target.Node.Name));

    private ConnectionFieldDefinition? Shown(Type owner, Type part) =>
        Find(owner)!
            .Node.Fields.OfType<ConnectionFieldDefinition>()
            .FirstOrDefault(connection => connection.Link is ThroughLink link && link.LinkType == part);
}
