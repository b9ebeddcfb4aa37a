using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>
/// What a statement reads of groups: their keys, what is calculated of their rows, and values of the nodes that keys
/// name.
/// Without keys all rows are one group. Asking twice for the same gives the same cell.
/// </summary>
public sealed class GroupShape
{
    private readonly List<LambdaExpression> _keys = [];
    private readonly List<int> _cells = [];
    private readonly List<RowAggregate> _aggregates = [];
    private readonly List<GroupTarget> _targets = [];

    /// <summary>Creates a shape; the keys are fixed, since the cells of aggregates stand behind them.</summary>
    public GroupShape(IEnumerable<LambdaExpression> keys)
    {
        foreach (var key in keys)
        {
            // EF Core puts equal expressions into one column: a link and the field that holds its key are one cell.
            var index = _keys.FindIndex(known => ExpressionBuilding.SameValue(known, key));
            _cells.Add(index < 0 ? _keys.Count : index);
            if (index < 0)
            {
                _keys.Add(key);
            }
        }
    }

    /// <summary>Only groups that fulfil it; its values are cells.</summary>
    public RowFilter Having { get; set; } = AllOfFilter.Everything;

    /// <summary>Order of the groups, by cells.</summary>
    public IReadOnlyList<OrderDefinition> Order { get; set; } = [];

    /// <summary>The cells that the groups are ordered by, in the order of <see cref="Order"/>.</summary>
    public IEnumerable<int> OrderCells => Order.Select(key => ((GroupCell)key.Selector.Body).Index);

    /// <summary>
    /// How many groups are wanted; of nested groups, per parent. One more is read, to see whether there are more.
    /// </summary>
    public int Limit { get; set; } = int.MaxValue;

    /// <summary>
    /// Whether to count the groups if there are more than the limit. Those of many parents are all read and need no
    /// counting.
    /// </summary>
    public bool IsCountedBeyondLimit { get; set; }

    /// <summary>Whether a page of groups has a last column with the share that each has of its list.</summary>
    public bool HasShare { get; set; }

    /// <summary>What the keys can be, so that there are groups without rows too; null for those of rows only.</summary>
    public KnownKeys? Known { get; set; }

    /// <summary>Whether nothing is read of a group.</summary>
    public bool IsEmpty => _keys.Count + _aggregates.Count == 0;

    internal IReadOnlyList<LambdaExpression> Keys => _keys;

    internal IReadOnlyList<RowAggregate> Aggregates => _aggregates;

    /// <summary>How many keys and aggregates there are.</summary>
    internal int CellCount => _keys.Count + _aggregates.Count;

    /// <summary>The cell with the number of rows, for those that need it.</summary>
    internal int CountCell => Aggregate(AggregateFunction.Count);

    /// <summary>
    /// Whether something of a group depends on the groups ahead of it, so that none may be left out before it is
    /// calculated.
    /// </summary>
    internal bool LooksAhead => _aggregates.Exists(aggregate => aggregate.Running is not null);

    /// <summary>The cell of what is summed up over the groups.</summary>
    internal int CellOfRunning(RowAggregate running) => Aggregate(running.Running!.Value, running.Value, running.Rows);

    internal IReadOnlyList<GroupTarget> Targets => _targets;

    /// <summary>The cell of a key.</summary>
    /// <param name="key">Which of the keys that the shape was created with.</param>
    public int Key(int key) => _cells[key];

    /// <summary>The cell of an aggregate.</summary>
    /// <param name="function">What to calculate.</param>
    /// <param name="value">Of which value of the row; null to count rows.</param>
    /// <param name="rows">Of which rows of the group; null for all. The same filter is one object.</param>
    /// <param name="p">Which quantile: a number from 0 to 1, or the <see cref="Statements.QueryParameter"/> that stands
    /// for one.</param>
    public int Aggregate(
        AggregateFunction function,
        LambdaExpression? value = null,
        RowFilter? rows = null,
        object? p = null
    )
    {
        if (function == AggregateFunction.CountOfValues && !value!.Body.CanBeNull())
        {
            // Every row has the value, and two columns with COUNT(*) would become one.
            (function, value) = (AggregateFunction.Count, null);
        }

        var wanted = new RowAggregate(function, value, rows, p);
        if (wanted.Running is { } ofGroup)
        {
            Aggregate(ofGroup, value, rows);
        }

        var index = _aggregates.FindIndex(wanted.IsSame);
        if (index < 0)
        {
            index = _aggregates.Count;
            _aggregates.Add(wanted);
        }

        return _keys.Count + index;
    }

    /// <summary>The values to read of the node that a key's cell names, and their place among the targets.</summary>
    public (int Place, RowShape Shape) Target(int cell, NodeDefinition node)
    {
        var index = _targets.FindIndex(target => target.Key == cell && target.Shape.Node == node);
        if (index < 0)
        {
            index = _targets.Count;
            _targets.Add(new GroupTarget(cell, new RowShape(node)));
        }

        return (index, _targets[index].Shape);
    }

    /// <summary>A cell as a value, to filter and order by.</summary>
    public LambdaExpression Value(int cell) =>
        GroupCell.Value(cell < _keys.Count ? _keys[cell].ReturnType : _aggregates[cell - _keys.Count].Type, cell);
}

/// <summary>The node that a key names.</summary>
internal sealed record GroupTarget(int Key, RowShape Shape);
