using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>The columns that a statement for groups returns.</summary>
internal static class GroupColumns
{
    /// <summary>Empty columns: the cells, then the values of the targets.</summary>
    public static IEnumerable<Column> Of(ColumnFactory factory, IModel model, GroupShape shape, int firstOrdinal)
    {
        var ordinal = firstOrdinal;
        foreach (var key in shape.Keys)
        {
            yield return factory.Create(key, ordinal++);
        }

        foreach (var aggregate in shape.Aggregates)
        {
            yield return aggregate.IsValue
                ? factory.Create(aggregate.Value!, ordinal++)
                : factory.Create(aggregate.Type, ordinal++);
        }

        foreach (var target in shape.Targets)
        {
            var cells = new ShapeCells(target.Shape, model);
            foreach (var column in cells.Columns(factory, ordinal))
            {
                yield return column;
            }

            ordinal += cells.Cells.Count;
        }
    }

    /// <summary>Columns that were read, as groups with their targets beside them.</summary>
    public static RowSet Arrange(GroupShape shape, IReadOnlyList<Column> columns, int count, RowGroups? parents)
    {
        var next = shape.Keys.Count + shape.Aggregates.Count;
        var targets = new List<RowSet>();
        foreach (var target in shape.Targets)
        {
            var end = next + target.Shape.Columns.Count;
            targets.Add(new RowSet([.. columns.Take(new Range(next, end))], count));
            next = end;
        }

        return new RowSet([.. columns.Take(shape.Keys.Count + shape.Aggregates.Count)], count, parents)
        {
            Targets = targets,
        };
    }
}
