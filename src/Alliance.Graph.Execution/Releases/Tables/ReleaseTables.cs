using System.Text.RegularExpressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Releases.Tables;

/// <summary>
/// The tables of a release: one for each list at the root, one for each type that is only in lists below others, and
/// one for each link
/// of many with many.
/// </summary>
internal static partial class ReleaseTables
{
    /// <param name="definition">The graph.</param>
    /// <param name="types">Names of the types that have rows; one with a rule about rows and without any has no table,
    /// as none of its rows is for everybody.</param>
    public static IReadOnlyList<ReleaseTable> Of(GraphDefinition definition, IReadOnlySet<string> types)
    {
        bool IsShown(Type type) => definition.RuleOf(type) is null || types.Contains(definition.Node(type).Name);

        var fields = new TableFields(definition);
        var roots = definition
            .Roots.OfType<ConnectionRootDefinition>()
            .DistinctBy(root => root.Target)
            .Where(root => IsShown(root.Target))
            .ToList();
        var listed = roots.ToDictionary(root => root.Target);
        List<ReleaseTable?> tables = [.. roots.Select(root => Whole(definition, fields, root))];
        foreach (
            var below in definition.Nodes.Where(node => !listed.ContainsKey(node.ClrType) && IsShown(node.ClrType))
        )
        {
            tables.Add(
                roots
                    .SelectMany(root =>
                        Connections(definition, root)
                            .Where(list =>
                                list.Target == below.ClrType && list.Link is DirectLink && LinksBack(below, root)
                            )
                            .Select(list => Below(fields, root, list, below))
                    )
                    .FirstOrDefault()
            );
        }

        tables.AddRange(
            roots
                .SelectMany(root =>
                    Connections(definition, root)
                        .Where(list => list.Link is ThroughLink && listed.ContainsKey(list.Target))
                        .Select(list => (Root: root, List: list))
                )
                .DistinctBy(link => ((ThroughLink)link.List.Link).LinkType)
                .Select(link => Between(definition, link.Root, link.List))
        );
        return
        [
            .. tables
                .OfType<ReleaseTable>()
                .Where(table => table.Columns.Count > 0)
                .OrderBy(table => table.Name, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<ConnectionFieldDefinition> Connections(
        GraphDefinition definition,
        RootDefinition root
    ) => definition.Node(root.Target).Fields.OfType<ConnectionFieldDefinition>();

    /// <summary>Whether rows are of that list, and not only gathered in it, as the changes of a row are.</summary>
    private static bool LinksBack(NodeDefinition node, RootDefinition root) =>
        node.Fields.OfType<OneFieldDefinition>().Any(link => link.Target == root.Target);

    private static ReleaseTable Whole(GraphDefinition definition, TableFields fields, RootDefinition root)
    {
        var node = definition.Node(root.Target);
        var columns = new List<string>();
        var selected = fields.Select(node, prefix: "", columns);
        return new ReleaseTable(
            FileName(root.Name),
            node.Description,
            $"{{ {root.Name} {{ nodes {{ {selected}}} }} }}",
            columns,
            KeyColumns(TableFields.KeyOf(node)?.Name)
        );
    }

    private static ReleaseTable Below(
        TableFields fields,
        RootDefinition root,
        ConnectionFieldDefinition list,
        NodeDefinition node
    )
    {
        var columns = new List<string>();
        var selected = fields.Select(node, $"{list.Name}.", columns);
        return new ReleaseTable(
            FileName($"{root.Name}-{list.Name}"),
            node.Description,
            $"{{ {root.Name}(where: {{ {list.Name}: {{ some: {{}} }} }}) {{ nodes {{ {list.Name} {{ nodes {{ {selected}}} }} }} }} }}",
            columns,
            KeyColumns(TableFields.KeyOf(node) is { } key ? $"{list.Name}.{key.Name}" : null)
        );
    }

    private static ReleaseTable? Between(
        GraphDefinition definition,
        RootDefinition root,
        ConnectionFieldDefinition list
    )
    {
        if (
            TableFields.KeyOf(definition.Node(root.Target)) is not { } from
            || TableFields.KeyOf(definition.Node(list.Target)) is not { } to
        )
        {
            return null;
        }

        List<string> columns = [from.Name, $"{list.Name}.{to.Name}"];
        return new ReleaseTable(
            FileName($"{root.Name}-{list.Name}"),
            list.Description,
            $"{{ {root.Name}(where: {{ {list.Name}: {{ some: {{}} }} }}) {{ nodes {{ {from.Name} {list.Name} {{ nodes {{ {to.Name} }} }} }} }} }}",
            columns,
            columns
        );
    }

    private static IReadOnlyList<string> KeyColumns(string? key) => key is null ? [] : [key];

    /// <summary>As the files of imports are called: <c>policy-targets</c>.</summary>
    private static string FileName(string name) =>
        Capital().Replace(name, match => $"-{char.ToLowerInvariant(match.Value[0])}");

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
