using Alliance.Graph.Domain;
using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Querying.Tests.Oracle;

/// <summary>What the keys of groups can be, whether or not a row has it.</summary>
internal sealed class KnownKeyOracle(Memory memory, NodeDefinition node)
{
    private const int MostLinks = 2;

    private IReadOnlyDictionary<string, KnownKey> All => field ??= Find();

    /// <summary>Names of the keys that can be asked for.</summary>
    public IEnumerable<string> Names => All.Keys;

    /// <summary>The combinations of keys.</summary>
    /// <param name="names">Names of the keys.</param>
    /// <param name="where">What the list asks of its rows.</param>
    public IReadOnlyList<IReadOnlyList<object?>> Combinations(IReadOnlyList<string> names, Input? where)
    {
        // Each combination holds the values by name, and the rows of the links that are keys.
        List<Dictionary<string, object?>> all =
        [
            [],
        ];
        var open = names.Select(name => All[name]).ToList();
        foreach (var link in open.Where(key => key.IsLink).OrderBy(key => key.Path.Count).ToList())
        {
            if (!open.Contains(link))
            {
                continue;
            }

            var behind = open.Where(key =>
                    key.Path.Count >= link.Path.Count && link.Path.SequenceEqual(key.Path.Take(link.Path.Count))
                )
                .ToList();
            open.RemoveAll(behind.Contains);
            all = Times(
                all,
                Targets(link.Path, where)
                    .Select(row => behind.ToDictionary(key => key.Name, key => key.From(memory, row, link.Path.Count)))
            );
        }

        foreach (var key in open.Where(key => key.Kinds is not null))
        {
            all = Times(all, key.Kinds!.Select(kind => new Dictionary<string, object?> { [key.Name] = kind }));
        }

        foreach (
            var same in open.Where(key => key.Kinds is null)
                .GroupBy(key => string.Join('.', key.Path.Select(link => link.Name)))
        )
        {
            List<KnownKey> keys = [.. same];
            List<Dictionary<string, object?>> different = [];
            foreach (var row in Targets(keys[0].Path, where))
            {
                var values = keys.ToDictionary(key => key.Name, key => key.Read(row));
                if (
                    !values.ContainsValue(null)
                    && !different.Exists(known => known.All(value => Values.Same(value.Value, values[value.Key])))
                )
                {
                    different.Add(values);
                }
            }

            all = Times(all, different);
        }

        return [.. all.Select(values => names.Select(name => values[name]).ToList())];
    }

    private static List<Dictionary<string, object?>> Times(
        List<Dictionary<string, object?>> all,
        IEnumerable<Dictionary<string, object?>> more
    ) => [.. more.SelectMany(next => all.Select(values => values.Concat(next).ToDictionary()))];

    /// <summary>The rows that links lead to, of those that the list allows.</summary>
    private IEnumerable<object> Targets(IReadOnlyList<OneFieldDefinition> path, Input? where)
    {
        var target = path.Count == 0 ? node : memory.Definition.Node(path[^1].Target);
        var conditions = path.Count == 0 || where is null ? [] : Conditions((ObjectInput)where, path).ToList();
        return memory
            .Rows(target.ClrType)
            .Where(row =>
                conditions.TrueForAll(condition => new FilterOracle(memory).Holds(target.Fields, row, condition))
            );
    }

    private static IEnumerable<ObjectInput> Conditions(ObjectInput where, IReadOnlyList<OneFieldDefinition> path) =>
        path.Count == 0
            ? [where]
            : where.Fields.SelectMany(field =>
                field.Name == "and"
                    ? ((ListInput)field.Value).Items.SelectMany(part => Conditions((ObjectInput)part, path))
                : field.Name == path[0].Name ? Conditions((ObjectInput)field.Value, [.. path.Skip(1)])
                : []
            );

    private Dictionary<string, KnownKey> Find()
    {
        var found = new Dictionary<string, KnownKey>();
        var taken = new HashSet<string>();
        Fields(node.Fields, [], row => row, string.Empty, ownLinks: true);
        var nodes = new Queue<(
            NodeDefinition Node,
            IReadOnlyList<OneFieldDefinition> Path,
            string Name,
            Type[] Above
        )>([(node, [], string.Empty, [node.ClrType])]);
        while (nodes.TryDequeue(out var from))
        {
            foreach (
                var one in from
                    .Node.Fields.OfType<OneFieldDefinition>()
                    .Where(one => from.Above.Length <= MostLinks && !from.Above.Contains(one.Target))
            )
            {
                var target = memory.Definition.Node(one.Target);
                var name = Join(from.Name, one.Name);
                IReadOnlyList<OneFieldDefinition> path = [.. from.Path, one];
                Link(name, path, target);
                Fields(
                    [
                        .. target
                            .Fields.OfType<ValueFieldDefinition>()
                            .Where(field => ValueShape.Of(field.ClrType).IsLeaf),
                    ],
                    path,
                    row => row,
                    name,
                    ownLinks: false
                );
                nodes.Enqueue((target, path, name, [.. from.Above, one.Target]));
            }
        }

        return found;

        void Link(string name, IReadOnlyList<OneFieldDefinition> path, NodeDefinition target)
        {
            if (taken.Add(name))
            {
                found.Add(name, new KnownKey(name, path, row => memory.Read(target.Key, row), IsLink: true, null));
            }
        }

        void Fields(
            IReadOnlyList<FieldDefinition> fields,
            IReadOnlyList<OneFieldDefinition> path,
            Func<object?, object?> owner,
            string prefix,
            bool ownLinks
        )
        {
            foreach (var field in fields)
            {
                var name = Join(prefix, field.Name);
                switch (field)
                {
                    case OneFieldDefinition one when ownLinks:
                        Link(name, [one], memory.Definition.Node(one.Target));
                        break;

                    case ValueFieldDefinition value when ValueShape.Of(value.ClrType) is { IsList: false } shape:
                        Func<object?, object?> read = row => memory.Read(value.Selector, owner(row));
                        if (!shape.IsLeaf)
                        {
                            Fields(
                                memory.Definition.TryGetValue(shape.ElementType, out var inner) ? inner.Fields : [],
                                path,
                                read,
                                name,
                                ownLinks
                            );
                        }
                        else if (
                            taken.Add(name)
                            && (
                                shape.ElementType.IsEnum
                                || shape.ElementType == typeof(bool)
                                || shape.ElementType == typeof(string)
                                || shape.ElementType == typeof(CountryCode)
                            )
                        )
                        {
                            found.Add(
                                name,
                                new KnownKey(
                                    name,
                                    path,
                                    read,
                                    IsLink: false,
                                    shape.ElementType.IsEnum ? [.. Enum.GetValues(shape.ElementType).Cast<object>()]
                                        : shape.ElementType == typeof(bool) ? [true, false]
                                        : null
                                )
                            );
                        }

                        break;
                }
            }
        }
    }

    private static string Join(string prefix, string name) =>
        prefix.Length == 0 ? name : $"{prefix}{char.ToUpperInvariant(name[0])}{name[1..]}";

    /// <summary>A key.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Path">The links to the node that has it; of a link, that too.</param>
    /// <param name="Read">Its value, from a row of that node.</param>
    /// <param name="IsLink">Whether it is a link.</param>
    /// <param name="Kinds">All that it can be, if the type says so.</param>
    private sealed record KnownKey(
        string Name,
        IReadOnlyList<OneFieldDefinition> Path,
        Func<object?, object?> Read,
        bool IsLink,
        IReadOnlyList<object>? Kinds
    )
    {
        public object? From(Memory memory, object? row, int links) =>
            Read(Path.Skip(links).Aggregate(row, (at, link) => memory.One(link, at)));
    }
}
