using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Differential.Oracle;
using Alliance.Graph.Execution.Tests.Generated;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Generating;

/// <summary>What is selected of nodes, sections and value objects.</summary>
internal sealed class NodeGenerator
{
    private const int Deepest = 4;
    private const int DeepestList = 3;

    private readonly Memory _memory;
    private readonly Draft _draft;

    public NodeGenerator(SchemaModel schema, Memory memory, CursorPool cursors, Draft draft)
    {
        _memory = memory;
        _draft = draft;
        Lists = new ListGenerator(schema, memory, cursors, draft, this);
    }

    public ListGenerator Lists { get; }

    /// <summary>What is selected of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="depth">How deep it stands.</param>
    public IReadOnlyList<Selection> Of(NodeDefinition node, int depth)
    {
        List<Selection> selections = [.. Fields(node.Name, node.Fields, depth)];
        if (selections.Count == 0 || _draft.Random.OneIn(5))
        {
            selections.Add(FieldSelection.Of("id"));
        }

        if (_draft.Random.OneIn(10))
        {
            selections.Insert(0, FieldSelection.Of("__typename"));
        }

        return Wrapped(node.Name, selections);
    }

    private IEnumerable<Selection> Fields(string type, IReadOnlyList<FieldDefinition> fields, int depth)
    {
        var chosen = _draft.HasRoom
            ? _draft.Random.Some(fields, depth > 1 ? 2 : 4).ToList()
            :
            [
                .. fields
                    .Where(field => field is ValueFieldDefinition value && ValueShape.Of(value.ClrType).IsLeaf)
                    .Take(1),
            ];

        // Fields of one name are merged, whatever stands below each.
        if (
            chosen.Find(field => field is OneFieldDefinition or SectionFieldDefinition) is { } twice
            && _draft.Random.OneIn(5)
        )
        {
            chosen.Add(twice);
        }

        foreach (var field in chosen)
        {
            if (Field(type, field, depth) is { } selection)
            {
                _draft.Count();
                yield return selection;
            }
        }
    }

    private FieldSelection? Field(string type, FieldDefinition field, int depth) =>
        field switch
        {
            ValueFieldDefinition value => Value(value, depth),
            BatchFieldDefinition batch => _memory.Definition.TryGetValue(
                ValueShape.Of(batch.ResultType).ElementType,
                out var result
            )
                ? Parts(batch.Name, result, depth)
                : FieldSelection.Of(batch.Name),
            OneFieldDefinition one when depth < Deepest => new FieldSelection(
                one.Name,
                null,
                [],
                Of(_memory.Definition.Node(one.Target), depth + 1)
            ),
            SectionFieldDefinition section
                when Fields(section.TypeName, section.Fields, depth).ToList() is { Count: > 0 } inner =>
                new FieldSelection(section.Name, null, [], Wrapped(section.TypeName, inner)),
            ConnectionFieldDefinition many when depth < DeepestList && _draft.TakeList() => Lists.Of(
                many.Name,
                type,
                _memory.Definition.Node(many.Target),
                depth
            ),
            _ => null,
        };

    private FieldSelection Value(ValueFieldDefinition value, int depth) =>
        _memory.Definition.TryGetValue(ValueShape.Of(value.ClrType).ElementType, out var type)
            ? Parts(value.Name, type, depth)
            : new FieldSelection(value.Name, _draft.MaybeAlias(), [], [], _draft.MaybeCondition());

    private FieldSelection Parts(string field, ValueDefinition type, int depth) =>
        new(field, null, [], [FieldSelection.Of("__typename"), .. Fields(type.Name, type.Fields, depth)]);

    /// <summary>Some of the selections in a fragment of their own.</summary>
    private IReadOnlyList<Selection> Wrapped(string type, IReadOnlyList<Selection> selections)
    {
        if (!_draft.Random.OneIn(8))
        {
            return selections;
        }

        var some = _draft.Random.Some(selections, selections.Count);
        return
        [
            new FragmentSelection(
                type,
                _draft.Random.OneIn(2) ? _draft.FragmentName() : null,
                some,
                _draft.MaybeCondition()
            ),
            .. selections.Except(some),
        ];
    }
}
