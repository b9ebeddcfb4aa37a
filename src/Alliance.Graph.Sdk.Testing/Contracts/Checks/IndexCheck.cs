using System.Linq.Expressions;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// A migrated database has the indexes that the module's lists want. They are worked out here from the composed graph,
/// apart from <see cref="ListIndexes"/>, which makes them from the module's declarations.
/// </summary>
internal static class IndexCheck
{
    public static async Task RunAsync(ModuleUnderTest module, DatabaseProviderKind kind)
    {
        await using var test = await module.CreateAsync(kind, TestContent.Tables);
        await using var context = await test.Database.Contexts.CreateDbContextAsync();
        var stored = await StoredIndexes.ReadAsync(test.Database);
        var definition = test.Database.Graph.Definition;
        var problems = new Problems();
        foreach (var node in definition.Nodes.Where(node => node.ModuleId == module.Manifest.Id))
        {
            Require(
                Wanted(node, definition, context),
                "The list",
                context.Model.FindEntityType(node.ClrType)!.GetTableName()!
            );
        }

        foreach (
            var connection in definition
                .Nodes.SelectMany(Connections)
                .Where(connection => connection.ModuleId == module.Manifest.Id)
        )
        {
            var (table, wanted) = OfLink(connection, IsOwn, context);
            Require(wanted, $"'{connection.Name}'", table);
        }

        problems.AssertNone();

        bool IsOwn(string table) => table.StartsWith($"{module.Manifest.TablePrefix}_", StringComparison.Ordinal);

        void Require(IEnumerable<IReadOnlyList<string>> wanted, string list, string table)
        {
            foreach (var columns in wanted.Where(columns => !stored[table].Any(index => Begins(index, columns))))
            {
                problems.Add(
                    $"The table '{table}' has no index on ({string.Join(", ", columns)}) on {kind}.",
                    $"{list} is filtered and ordered by these columns, so it would read all rows for each page.",
                    IsOwn(table)
                        ? "The Sdk declares it: add a migration for both databases with dotnet-ef."
                        : "The table is not the module's: ask its owner for the index, or lead the list another way."
                );
            }
        }
    }

    private static List<IReadOnlyList<string>> Wanted(
        NodeDefinition node,
        GraphDefinition definition,
        DbContext context
    )
    {
        var type = context.Model.FindEntityType(node.ClrType)!;
        if (Property(type, node.Key) is not { } key)
        {
            return [];
        }

        var order = node
            .Order.Select(part => Property(type, part.Selector))
            .TakeWhile(part => part is not null)
            .Select(part => part!)
            .ToList();
        var sorted = node
            .Fields.OfType<ValueFieldDefinition>()
            .Where(field => !field.IsComputed && field.Uses.HasFlag(FieldUses.Order))
            .Select(field => Property(type, field.Selector))
            .OfType<IProperty>()
            .Where(property => property != key && ListIndexes.IsShort(property, context.Database.ProviderName))
            .ToList();
        var parents = definition
            .Nodes.SelectMany(Connections)
            .Where(connection => connection.Target == node.ClrType && connection.ModuleId == node.ModuleId)
            .Select(connection => connection.Link)
            .OfType<DirectLink>()
            .Select(link => Property(type, link.ForeignKey))
            .OfType<IProperty>()
            .Distinct()
            .ToList();
        var links = node
            .Fields.OfType<OneFieldDefinition>()
            .Select(link => Property(type, link.ForeignKey))
            .OfType<IProperty>()
            .Except(parents);

        var wanted = links
            .Select(link => Columns([link, key]))
            .Concat(parents.Select(parent => Columns([parent, .. order, key])))
            .ToList();
        if (definition.Roots.OfType<ConnectionRootDefinition>().Any(root => root.Target == node.ClrType))
        {
            wanted.AddRange(sorted.Select(column => Columns([column, key])).Prepend(Columns([.. order, key])));
        }

        var full = With(sorted);
        return
            IsTooMuch(full)
            && With(sorted.Where(column => column.ClrType != typeof(bool) && column.ClrType != typeof(bool?)))
                is var reduced
            ? IsTooMuch(reduced)
                ? wanted
                : reduced
            : full;

        List<IReadOnlyList<string>> With(IEnumerable<IProperty> columns) =>
            [
                .. wanted
                    .Concat(parents.SelectMany(parent => columns.Select(column => Columns([parent, column, key]))))
                    .DistinctBy(index => string.Join(' ', index)),
            ];
    }

    private static bool IsTooMuch(List<IReadOnlyList<string>> indexes) =>
        indexes.Count(index => !indexes.Any(other => other.Count > index.Count && Begins(other, index)))
        > ListIndexes.Most;

    /// <summary>
    /// What a connection needs to find its rows at all. Core's tables can only be asked to begin with the key.
    /// </summary>
    private static (string Table, IEnumerable<IReadOnlyList<string>> Wanted) OfLink(
        ConnectionFieldDefinition connection,
        Func<string, bool> isOwn,
        DbContext context
    )
    {
        if (connection.Link is ThroughLink through)
        {
            var type = context.Model.FindEntityType(through.LinkType)!;
            var table = type.GetTableName()!;
            var keys = new[] { Property(type, through.ParentKey), Property(type, through.TargetKey) }
                .OfType<IProperty>()
                .ToList();
            return (
                table,
                isOwn(table)
                    ? [Columns(keys), Columns(keys.AsEnumerable().Reverse())]
                    : keys.Select(key => Columns([key]))
            );
        }

        var target = context.Model.FindEntityType(connection.Target)!;
        var foreignKey = Property(target, ((DirectLink)connection.Link).ForeignKey);
        return (target.GetTableName()!, foreignKey is null ? [] : [Columns([foreignKey])]);
    }

    private static IEnumerable<ConnectionFieldDefinition> Connections(NodeDefinition node) =>
        node
            .Fields.Concat(node.Fields.OfType<SectionFieldDefinition>().SelectMany(section => section.Fields))
            .OfType<ConnectionFieldDefinition>();

    private static IReadOnlyList<string> Columns(IEnumerable<IProperty> properties) =>
        [.. properties.Distinct().Select(property => property.GetColumnName())];

    private static bool Begins(IReadOnlyList<string> index, IReadOnlyList<string> columns) =>
        index.Take(columns.Count).SequenceEqual(columns);

    /// <summary>The property that a selector names, if it is one of the entity itself.</summary>
    private static IProperty? Property(IEntityType type, LambdaExpression selector)
    {
        var body = selector.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert
            ? convert.Operand
            : selector.Body;
        return body is MemberExpression { Expression: ParameterExpression, Member: var member }
            ? type.FindProperty(member.Name)
            : null;
    }
}
