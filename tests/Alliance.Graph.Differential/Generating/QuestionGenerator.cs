using Alliance.Graph.Differential.Data;
using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Differential.Oracle;
using Alliance.Graph.Execution.Tests.Generated;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Generating;

/// <summary>Makes whole questions out of the composed schema and the rows that there are.</summary>
internal sealed class QuestionGenerator(SchemaModel schema, Memory memory, CursorPool cursors, RandomChoice random)
{
    private const int MostTimes = 6;

    public Question Next()
    {
        var draft = new Draft(random);
        var nodes = new NodeGenerator(schema, memory, cursors, draft);
        List<Selection> roots = [.. Enumerable.Range(0, random.OneIn(4) ? 2 : 1).Select(_ => Root(draft, nodes))];
        var document = new Document(draft.Variables, roots, random.Any(AskedGraph.Callers));
        return new Question(document, draft.Variables.Count == 0 ? 1 : 2 + random.Next(MostTimes), draft.NextValues);
    }

    private FieldSelection Root(Draft draft, NodeGenerator nodes)
    {
        switch (random.Next(12))
        {
            case 0:
                return Search(draft, nodes);

            case 1:
                return Refetch(draft, nodes);

            case 2:
                var lookup = random.Any([.. memory.Definition.Roots.OfType<LookupRootDefinition>()]);
                var target = memory.Definition.Node(lookup.Target);
                return new FieldSelection(
                    lookup.Name,
                    draft.Alias(),
                    [
                        (
                            lookup.Argument,
                            Maybe(
                                draft,
                                Types.Text(
                                    schema["Query"]
                                        .Fields.Single(field => field.Name == lookup.Name)
                                        .Arguments.Single()
                                        .Type
                                ),
                                () => Input.Leaf(Key(target))
                            )
                        ),
                    ],
                    nodes.Of(target, 0),
                    draft.MaybeCondition()
                );

            default:
                draft.TakeList();
                var list = random.Any([.. memory.Definition.Roots.OfType<ConnectionRootDefinition>()]);
                return nodes.Lists.Of(list.Name, "Query", memory.Definition.Node(list.Target), 0);
        }
    }

    private FieldSelection Search(Draft draft, NodeGenerator nodes)
    {
        draft.TakeList();
        var types = memory.Definition.Nodes.Where(node => node.Search is not null).ToList();
        var text = Text(types);
        List<(string, Input)> arguments = [("text", Input.Leaf(text))];
        IReadOnlyList<NodeDefinition>? some = random.OneIn(2) ? random.Some(types, 3) : null;
        if (some is not null)
        {
            arguments.Add(
                ("types", new ListInput([.. some.Select(type => Input.Name(DocumentWriter.EnumText(type.Name)))]))
            );
        }

        var words = SearchWords.Of(text);
        var name = SearchOracle.ListOf([.. words], some?.Select(type => DocumentWriter.EnumText(type.Name)));
        arguments.AddRange(new PageGenerator(cursors, draft).Arguments(_ => name, isBelow: false, isFixed: true));
        return new FieldSelection(
            "search",
            draft.Alias(),
            arguments,
            [
                .. nodes.Lists.PageParts(() =>
                    [
                        FieldSelection.Of("type"),
                        FieldSelection.Of("title"),
                        new FieldSelection("node", null, [], Any(types, nodes)),
                    ]
                ),
            ]
        );
    }

    private FieldSelection Refetch(Draft draft, NodeGenerator nodes)
    {
        draft.Refetches = true;
        var isList = random.OneIn(2);
        var types = memory.Definition.Nodes;
        return isList
            ? new FieldSelection(
                "nodes",
                draft.Alias(),
                [
                    (
                        "ids",
                        Maybe(
                            draft,
                            "[ID!]!",
                            () => new ListInput([.. Enumerable.Range(0, random.Next(6)).Select(_ => Id())])
                        )
                    ),
                ],
                Any(types, nodes)
            )
            : new FieldSelection("node", draft.Alias(), [("id", Maybe(draft, "ID!", Id))], Any(types, nodes));

        LeafInput Id()
        {
            var node = random.Any(types);
            return Input.Leaf(
                random.OneIn(15)
                    ? random.Any<string>(["nothing", "", "Q291bnRyeTo", "Tm90aGluZzph", "%"])
                    : GlobalId.Of(node, Key(node))
            );
        }
    }

    /// <summary>What is selected of an object whose type is not known.</summary>
    private IReadOnlyList<Selection> Any(IReadOnlyList<NodeDefinition> types, NodeGenerator nodes) =>
        [
            FieldSelection.Of("__typename"),
            FieldSelection.Of("id"),
            .. random
                .Some(types, 4)
                .Select(type => new FragmentSelection(
                    type.Name,
                    null,
                    [.. nodes.Of(type, 2).Select(selection => Renamed(type, selection))]
                )),
        ];

    /// <summary>
    /// Fields of two types may not have one name in the answer if one of them can be null and the other one cannot.
    /// </summary>
    private static Selection Renamed(NodeDefinition type, Selection selection) =>
        selection switch
        {
            FieldSelection { Name: "id" or "__typename" } or FieldSelection { Alias: not null } => selection,
            FieldSelection field => field with { Alias = $"{field.Name}Of{type.Name}" },
            _ => selection with { Selections = [.. selection.Selections.Select(inner => Renamed(type, inner))] },
        };

    private object Key(NodeDefinition node) =>
        memory.Rows(node.ClrType) is { Count: > 0 } rows && (node.KeyType.IsEnum || !random.OneIn(10))
            ? memory.Read(node.Key, random.Any(rows))!
            : NastyValues.KeyOfNothing(node.KeyType);

    /// <summary>Words of a title or a text, nasty ones, or both.</summary>
    private string Text(List<NodeDefinition> types)
    {
        if (random.OneIn(6))
        {
            return (string)
                random.Any([.. NastyValues.Of(typeof(string)).Where(text => SearchWords.Of((string)text).Count <= 16)]);
        }

        var node = random.Any(types);
        var row = random.Any(memory.Rows(node.ClrType));
        var words = (
            (string?)
                memory.Read(
                    random.OneIn(2) ? node.Search!.Title : random.Any([node.Search!.Title, .. node.Search.Text]),
                    row
                )
            ?? "nothing"
        ).Split(' ');
        var start = random.Next(words.Length);
        var some = words.Skip(start).Take(1 + random.Next(3)).ToList();
        var last = some[^1].EnumerateRunes().ToList();
        some[^1] = string.Concat(last.Take(1 + random.Next(Math.Max(1, last.Count))));
        return random.OneIn(4) ? string.Join(' ', some).ToUpperInvariant() : string.Join(" - ", some);
    }

    private Input Maybe(Draft draft, string type, Func<Input> next) =>
        random.OneIn(2) && draft.HasRoomForVariables ? draft.Variable(type, next) : next();
}
