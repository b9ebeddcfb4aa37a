using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Differential.Oracle;
using Alliance.Graph.Execution.Tests.Generated;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Generating;

/// <summary>Aggregates and groups.</summary>
internal sealed class GroupGenerator(SchemaModel schema, Memory memory, Draft draft, NodeGenerator nodes)
{
    private const int MostLists = 2;
    private const int MostKeys = 3;

    // It needs an argument; the oracle of Querying.Tests asks for it.
    private const string Quantile = "quantile";

    public FieldSelection Aggregate(NodeDefinition node) => Aggregate(node, isInOrder: false);

    /// <param name="node">What is aggregated.</param>
    /// <param name="isInOrder">Whether it is a group of a list of groups.</param>
    private FieldSelection Aggregate(NodeDefinition node, bool isInOrder)
    {
        var selection = Merged([
            .. Enumerable.Range(0, 1 + draft.Random.Next(3)).Select(_ => Path($"{node.Name}Aggregate", isInOrder)),
        ]);
        return new FieldSelection("aggregate", draft.MaybeAlias(), [], selection);
    }

    /// <summary>A list of groups.</summary>
    /// <param name="node">What is grouped.</param>
    /// <param name="depth">How many lists it stands below.</param>
    /// <param name="page">The arguments of a page, given the name of the list of groups with values of
    /// variables.</param>
    /// <param name="parts">What is selected of a page, given what is selected of an item.</param>
    /// <param name="list">Name of the list that is grouped.</param>
    public FieldSelection List(
        NodeDefinition node,
        int depth,
        Func<Func<VariableValues, string>, IReadOnlyList<(string, Input)>> page,
        Func<Func<IReadOnlyList<Selection>>, IEnumerable<Selection>> parts,
        Func<VariableValues, string> list
    )
    {
        var random = draft.Random;
        var (names, arguments, group) = Parts(node, depth, isList: true);
        if (random.OneIn(2))
        {
            group.Add(FieldSelection.Of("runningCount"));
        }

        if (random.OneIn(3))
        {
            group.Add(FieldSelection.Of("share"));
        }

        if (random.OneIn(3))
        {
            group.Add(Rows(node, depth));
        }

        return new FieldSelection("groups", draft.Alias(), [.. arguments, .. page(Name)], [.. parts(() => group)]);

        string Name(VariableValues values) =>
            ListName.Of(
                $"{list(values)}({string.Join(',', names)})",
                Argument("having", values),
                Argument("order", values)
            );

        Input? Argument(string name, VariableValues values) =>
            arguments
                .Where(argument => argument.Name == name)
                .Select(argument => values.Resolve(argument.Value))
                .FirstOrDefault();
    }

    /// <summary>The first rows of each group.</summary>
    private FieldSelection Rows(NodeDefinition node, int depth)
    {
        var random = draft.Random;
        List<(string Name, Input Value)> arguments = [];
        if (depth > 0 || !random.OneIn(8))
        {
            arguments.Add(("first", Input.Leaf(random.Any<int>([0, 1, 2, 3]))));
        }

        if (random.OneIn(2))
        {
            arguments.Add(("where", new WhereGenerator(schema, memory, random, draft).Of(node, depth: 1)));
        }

        if (!random.OneIn(3))
        {
            arguments.Add(("order", new OrderGenerator(schema, random, draft).Of($"{node.Name}SortInput")));
        }

        return new FieldSelection("nodes", draft.Alias(), arguments, nodes.Of(node, depth + 2));
    }

    public FieldSelection Groups(NodeDefinition node, int depth)
    {
        var random = draft.Random;
        var (_, arguments, parts) = Parts(node, depth);
        if (!random.OneIn(4))
        {
            arguments.Add(
                (
                    "first",
                    random.OneIn(3) && draft.HasRoomForVariables
                        ? draft.Variable("Int", () => random.OneIn(8) ? null : Input.Leaf(Size()))
                        : Input.Leaf(Size())
                )
            );
        }

        return new FieldSelection("groupBy", draft.Alias(), arguments, parts);

        int Size() => random.Any<int>(depth == 0 ? [0, 1, 5, 20, 1000] : [1, 3, 10]);
    }

    private (IReadOnlyList<string> Keys, List<(string Name, Input Value)> Arguments, List<Selection> Parts) Parts(
        NodeDefinition node,
        int depth,
        bool isList = false
    )
    {
        var random = draft.Random;
        var known = GroupKeyDefinition.Of(memory, node);
        List<SchemaField> all =
        [
            .. schema[$"{node.Name}GroupKeyValues"].Fields.Where(field => known.ContainsKey(field.Name)),
        ];
        List<SchemaField> keys =
        [
            .. Enumerable.Range(0, 1 + random.Next(MostKeys)).Select(_ => random.Any(all)).Distinct(),
        ];
        var lists = keys.Select(key => known[key.Name].List?.Name).OfType<string>().Distinct().Take(MostLists).ToList();
        keys.RemoveAll(key => known[key.Name].List is { } list && !lists.Contains(list.Name));
        List<string> names = [.. keys.Select(key => key.Name)];
        List<(string Name, Input Value)> arguments =
        [
            ("keys", new ListInput([.. names.Select(name => Input.Name(DocumentWriter.EnumText(name)))])),
        ];
        if (random.OneIn(2))
        {
            arguments.Add(("having", Having(node)));
        }

        if (random.OneIn(2))
        {
            arguments.Add(("order", new OrderGenerator(schema, random, draft).Of($"{node.Name}GroupSortInput", names)));
        }

        List<Selection> parts =
        [
            FieldSelection.Of("key", [.. keys.Select(key => Key(key, known[key.Name], depth))]),
            FieldSelection.Of("count"),
        ];
        if (random.OneIn(3))
        {
            parts.Add(Aggregate(node, isList));
        }

        return (names, arguments, parts);
    }

    private Selection Key(SchemaField key, GroupKeyDefinition definition, int depth) =>
        definition.Target is { } target
            ? new FieldSelection(key.Name, null, [], nodes.Of(memory.Definition.Node(target), depth + 2))
            : FieldSelection.Of(key.Name);

    private Input Having(NodeDefinition node)
    {
        var random = draft.Random;
        var operands = new OperandGenerator(schema, random, draft);
        if (random.OneIn(2))
        {
            return Input.Of(
                "count",
                operands.Operations("IntOperationFilterInput", typeof(int), () => 1 + random.Next(6), depth: 1)
            );
        }

        List<string> path = [];
        var type = $"{node.Name}AggregateFilterInput";
        while (!type.EndsWith("OperationFilterInput", StringComparison.Ordinal))
        {
            var field = random.Any<SchemaInput>([.. schema[type].Inputs.Where(input => input.Name != Quantile)]);
            path.Add(field.Name);
            type = field.Type.NamedType;
        }

        var oracle = new AggregateOracle(
            memory,
            new SelectedFields(new VariableValues([], new Dictionary<string, Input>()))
        );
        var sample = () =>
            oracle.Value(node, memory.Rows(node.ClrType) is { Count: > 0 } rows ? random.Some(rows, 5) : [], path);
        var likely = sample();
        if (likely is null)
        {
            return Input.Of("not", Input.Of("count", Input.Of("eq", Input.Leaf(random.Next(3)))));
        }

        var condition = Input.Of(
            "aggregate",
            Input.At(path, operands.Operations(type, likely.GetType(), sample, depth: 1))
        );
        return random.Next(4) switch
        {
            0 => Input.Of("not", condition),
            1 => Input.Of(
                "or",
                new ListInput([condition, Input.Of("count", Input.Of("gte", Input.Leaf(random.Next(4))))])
            ),
            _ => condition,
        };
    }

    /// <summary>Names that lead from an aggregate down to a function.</summary>
    private List<string> Path(string type, bool isInOrder)
    {
        List<string> path = [];
        for (var current = schema[type]; ; )
        {
            var field = draft.Random.Any<SchemaField>([
                .. current.Fields.Where(candidate =>
                    candidate.Name != Quantile && (isInOrder || candidate.Name != AggregateOracle.RunningSum)
                ),
            ]);
            path.Add(field.Name);
            current = schema[field.Type.NamedType];
            if (!current.IsComposite)
            {
                return path;
            }
        }
    }

    private static IReadOnlyList<Selection> Merged(IReadOnlyList<IReadOnlyList<string>> paths) =>
        [
            .. paths
                .GroupBy(path => path[0])
                .Select(same =>
                    FieldSelection.Of(
                        same.Key,
                        [
                            .. same.All(path => path.Count == 1)
                                ? []
                                : Merged([.. same.Select(path => path.Skip(1).ToList())]),
                        ]
                    )
                ),
        ];
}
