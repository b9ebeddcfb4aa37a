using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Differential.Oracle;
using Alliance.Graph.Execution.Tests.Generated;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Generating;

/// <summary>Lists with filters, orders and pages, and what is selected of them.</summary>
internal sealed class ListGenerator(
    SchemaModel schema,
    Memory memory,
    CursorPool cursors,
    Draft draft,
    NodeGenerator nodes
)
{
    private readonly GroupGenerator _groups = new(schema, memory, draft, nodes);

    /// <summary>A list.</summary>
    /// <param name="field">Name of its field.</param>
    /// <param name="owner">Type that has the field.</param>
    /// <param name="node">What it lists.</param>
    /// <param name="depth">How many lists it stands below.</param>
    public FieldSelection Of(string field, string owner, NodeDefinition node, int depth)
    {
        var arguments = new List<(string Name, Input Value)>();
        var where = draft.Random.OneIn(3) ? null : Where(node);
        var order = draft.Random.OneIn(2) ? null : Order(node);
        Add("where", where);
        Add("order", order);
        arguments.AddRange(
            new PageGenerator(cursors, draft).Arguments(
                Name,
                isBelow: depth > 0,
                isFixed: !Varies(where) && !Varies(order)
            )
        );
        return new FieldSelection(
            field,
            draft.Alias(),
            arguments,
            [.. Parts(node, depth, Groups)],
            draft.MaybeCondition()
        );

        FieldSelection Groups() =>
            _groups.List(
                node,
                depth,
                name =>
                    new PageGenerator(cursors, draft).Arguments(
                        values => name(new VariableValues(draft.Variables, values)),
                        isBelow: depth > 0,
                        isFixed: !Varies(where)
                    ),
                PageParts,
                resolved => ListName.Of($"{owner}.{field}.groups", where is null ? null : resolved.Resolve(where), null)
            );

        void Add(string name, Input? value)
        {
            if (value is not null)
            {
                arguments.Add((name, value));
            }
        }

        string Name(IReadOnlyDictionary<string, Input> values)
        {
            var resolved = new VariableValues(draft.Variables, values);
            return ListName.Of(
                $"{owner}.{field}",
                where is null ? null : resolved.Resolve(where),
                order is null ? null : resolved.Resolve(order)
            );
        }
    }

    /// <summary>What is selected of a page, whatever it lists.</summary>
    /// <param name="item">What is selected of an item.</param>
    public IEnumerable<Selection> PageParts(Func<IReadOnlyList<Selection>> item)
    {
        var random = draft.Random;
        if (random.OneIn(3))
        {
            yield return FieldSelection.Of("totalCount");
        }

        if (!random.OneIn(3))
        {
            yield return new FieldSelection("pageInfo", null, [], PageInfo());
        }

        if (random.OneIn(2))
        {
            yield return new FieldSelection(
                "edges",
                null,
                [],
                [FieldSelection.Of("cursor"), new FieldSelection("node", null, [], item())]
            );
        }
        else
        {
            yield return new FieldSelection("nodes", draft.MaybeAlias(), [], item(), draft.MaybeCondition());
        }
    }

    private IEnumerable<Selection> Parts(NodeDefinition node, int depth, Func<FieldSelection> groups)
    {
        var random = draft.Random;
        var isSummed = random.OneIn(4);
        if (isSummed)
        {
            yield return random.Next(4) switch
            {
                0 => _groups.Groups(node, depth),
                1 or 2 => groups(),
                _ => _groups.Aggregate(node),
            };
        }

        if (!isSummed || random.OneIn(2))
        {
            foreach (var part in PageParts(() => nodes.Of(node, depth + 1)))
            {
                yield return part;
            }
        }
    }

    private IReadOnlyList<Selection> PageInfo() =>
        [
            .. draft
                .Random.Some<string>(
                    [
                        "hasNextPage",
                        "hasPreviousPage",
                        "startCursor",
                        "endCursor",
                        "forwardCursors",
                        "backwardCursors",
                        "__typename",
                    ],
                    5
                )
                .Select(name =>
                    name.EndsWith("Cursors", StringComparison.Ordinal)
                        ? FieldSelection.Of(
                            name,
                            [
                                .. draft
                                    .Random.Some<string>(["page", "cursor", "cursor"], 3)
                                    .Distinct()
                                    .Select(part => FieldSelection.Of(part)),
                            ]
                        )
                        : FieldSelection.Of(name)
                ),
        ];

    private Input Where(NodeDefinition node) =>
        draft.HasRoomForVariables && draft.Random.OneIn(5)
            ? Kept(
                $"{node.Name}FilterInput",
                () => new WhereGenerator(schema, memory, draft.Random, draft: null).Of(node)
            )
            : Wide(new WhereGenerator(schema, memory, draft.Random, draft), node);

    /// <summary>A filter at random leaves few rows; one that holds if one of two does leaves many.</summary>
    private Input Wide(WhereGenerator filters, NodeDefinition node) =>
        draft.Random.OneIn(2)
            ? filters.Of(node)
            : Input.Of("or", new ListInput([filters.Of(node), Input.Of("not", filters.Of(node, depth: 1))]));

    private Input Order(NodeDefinition node) =>
        draft.HasRoomForVariables && draft.Random.OneIn(5)
            ? Kept(
                $"[{node.Name}SortInput!]",
                () => new OrderGenerator(schema, draft.Random, draft: null).Of($"{node.Name}SortInput")
            )
            : new OrderGenerator(schema, draft.Random, draft).Of($"{node.Name}SortInput");

    /// <summary>A variable that mostly keeps its value, so that cursors of the answer before can be followed.</summary>
    private VariableInput Kept(string type, Func<Input> next)
    {
        Input? kept = null;
        return draft.Variable(type, () => kept = kept is null || draft.Random.OneIn(3) ? next() : kept);
    }

    private static bool Varies(Input? input) =>
        input switch
        {
            VariableInput => true,
            ObjectInput value => value.Fields.Any(field => Varies(field.Value)),
            ListInput list => list.Items.Any(Varies),
            _ => false,
        };
}
