using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Sdk.Model;

/// <summary>The lists that one module declares, as the columns by which its tables are read.</summary>
internal sealed class DeclaredLists(SchemaBuilder schema)
{
    private readonly List<ConnectionFieldDefinition> _connections =
    [
        .. schema
            .Nodes.SelectMany(node => node.Fields)
            .Concat(schema.Extensions.SelectMany(section => section.Fields))
            .OfType<ConnectionFieldDefinition>(),
    ];

    /// <summary>Columns of the indexes that a table wants; some may begin like others.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Wanted(IReadOnlyEntityType type, Func<IReadOnlyProperty, bool> isShort)
    {
        var wanted = new List<IReadOnlyList<string>>(OfLinks(type));
        if (
            schema.Nodes.FirstOrDefault(node => node.ClrType == type.ClrType) is { } node
            && Column(type, node.Key) is { } key
        )
        {
            wanted.AddRange(OfNode(type, node, key, isShort));
        }

        return [.. wanted.DistinctBy(columns => string.Join(' ', columns))];
    }

    private List<IReadOnlyList<string>> OfNode(
        IReadOnlyEntityType type,
        NodeDeclaration node,
        string key,
        Func<IReadOnlyProperty, bool> isShort
    )
    {
        var order = node
            .Order.Select(part => Column(type, part.Selector))
            .TakeWhile(column => column is not null && column != key)
            .Select(column => column!)
            .ToList();
        var columns = node
            .Fields.OfType<ValueFieldDefinition>()
            .Where(field => !field.IsComputed && field.Uses.HasFlag(FieldUses.Order))
            .Select(field => Column(type, field.Selector))
            .Where(column => column is not null && column != key && isShort(type.FindProperty(column)!))
            .Select(column => column!)
            .ToList();
        var parents = _connections
            .Where(connection => connection.Target == type.ClrType)
            .Select(connection => connection.Link)
            .OfType<DirectLink>()
            .Select(link => Column(type, link.ForeignKey))
            .OfType<string>()
            .Distinct()
            .ToList();
        var isListed = schema
            .RootFields.Fields.OfType<ConnectionRootDefinition>()
            .Any(root => root.Target == type.ClrType);

        List<IReadOnlyList<string>> always =
        [
            .. isListed ? columns.Select(column => (string[])[column, key]).Prepend([.. order, key]) : [],
            .. parents.Select(parent => (string[])[.. order.Prepend(parent).Distinct(), key]),
            .. node
                .Fields.OfType<OneFieldDefinition>()
                .Select(link => Column(type, link.ForeignKey))
                .OfType<string>()
                .Except([.. parents, key])
                .Select(link => (string[])[link, key]),
        ];
        // What gives way first stands last: to order the children of one parent by a truth value is the rarest wish.
        var words = columns.Where(column => !IsTruthValue(type.FindProperty(column)!));
        List<IReadOnlyList<string>>[] choices =
        [
            [.. always, .. Below(columns)],
            [.. always, .. Below(words)],
            always,
        ];
        return choices.FirstOrDefault(choice => WithoutPrefixes(choice).Count <= ListIndexes.Most) ?? always;

        IEnumerable<IReadOnlyList<string>> Below(IEnumerable<string> sorted) =>
            parents.SelectMany(parent =>
                sorted.Where(column => column != parent).Select(column => (string[])[parent, column, key])
            );
    }

    private static bool IsTruthValue(IReadOnlyProperty property) =>
        (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(bool);

    /// <summary>
    /// Both ways through a table of links: from the parent to its targets, and from the target to its parents.
    /// </summary>
    private IEnumerable<IReadOnlyList<string>> OfLinks(IReadOnlyEntityType type) =>
        from connection in _connections
        let link = connection.Link as ThroughLink
        where link?.LinkType == type.ClrType
        let parent = Column(type, link.ParentKey)
        let target = Column(type, link.TargetKey)
        where parent is not null && target is not null
        from columns in new[] { new[] { parent, target }, [target, parent] }
        select columns;

    private static List<IReadOnlyList<string>> WithoutPrefixes(List<IReadOnlyList<string>> all) =>
        [
            .. all.Where(columns =>
                    !all.Any(other => other.Count > columns.Count && other.Take(columns.Count).SequenceEqual(columns))
                )
                .DistinctBy(columns => string.Join(' ', columns)),
        ];

    /// <summary>The column of a plain property of the entity; null for anything else.</summary>
    private static string? Column(IReadOnlyEntityType type, LambdaExpression selector) =>
        Selectors.OwnMember(selector) is { } member ? type.FindProperty(member.Name)?.Name : null;
}
