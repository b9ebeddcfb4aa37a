using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>Lists: filtered, ordered, cut into pages, counted and grouped.</summary>
internal sealed class ListOracle(Memory memory, SelectedFields selected, ObjectOracle objects)
{
    private readonly FilterOracle _filter = new(memory);
    private readonly OrderOracle _order = new(memory);

    /// <summary>A list.</summary>
    /// <param name="name">Name of its type and field.</param>
    /// <param name="node">What it lists.</param>
    /// <param name="rows">All of its rows.</param>
    /// <param name="field">What is asked of it.</param>
    public Expected Of(string name, NodeDefinition node, IEnumerable<object> rows, SelectedField field) =>
        selected.Notes.OrNull(() => Answer(name, node, rows, field));

    private ExpectedObject Answer(string name, NodeDefinition node, IEnumerable<object> rows, SelectedField field)
    {
        var (where, order) = (selected.Argument(field, "where"), selected.Argument(field, "order"));
        List<object> fulfilling = [.. rows.Where(row => where is null || _filter.Holds(node.Fields, row, where))];
        var page = new PageOracle(
            ListName.Of(name, where, order),
            _order.Keys(node, order),
            fulfilling,
            field,
            selected
        );
        return selected.Object(
            field.Below,
            "",
            part =>
                part.Field.Name switch
                {
                    "aggregate" => new AggregateOracle(memory, selected).Of(node, fulfilling, part),
                    "groupBy" => new GroupOracle(memory, selected, objects).Groups(node, fulfilling, part),
                    "groups" => new GroupOracle(memory, selected, objects).List(name, node, fulfilling, where, part),
                    _ => page.Part(part, (row, below) => objects.Node(node, row, below)),
                }
        );
    }
}
