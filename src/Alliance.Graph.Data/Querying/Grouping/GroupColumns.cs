using Alliance.Graph.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>The columns that a statement for groups returns.</summary>
internal sealed class GroupColumns
{
    private readonly List<Column> _cells;
    private readonly List<List<Column>> _targets = [];

    private GroupColumns(List<Column> cells) => _cells = cells;

    public IReadOnlyList<Column> All => [.. _cells, .. _targets.SelectMany(target => target)];

    public static GroupColumns Of(DbContext context, GroupShape shape, int firstOrdinal)
    {
        var factory = new ColumnFactory(context);
        var ordinal = firstOrdinal;
        var columns = new GroupColumns([.. shape.Keys.Select(key => factory.Create(key, ordinal++))]);
        columns._cells.AddRange(shape.Aggregates.Select(aggregate => aggregate.Function is AggregateFunction.Min or AggregateFunction.Max
            ? factory.Create(aggregate.Value!, ordinal++)
            : factory.Create(aggregate.Type, ordinal++)));
        foreach (var target in shape.Targets)
        {
            columns._targets.Add([.. target.Shape.Columns.Select(column => factory.Create(column.Selector, ordinal++))]);
        }

        return columns;
    }

    public RowSet Read(int count, RowGroups? parents)
        => new(_cells, count, parents) { Targets = [.. _targets.Select(target => new RowSet(target, count))] };
}
