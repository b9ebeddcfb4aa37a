using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Querying.Windows;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>
/// Builds the statement that reads the first rows of each of some groups: the list's rows are numbered within their
/// group, and those
/// with low numbers leave the database. Groups are not known by what they are ordered by, so the keys of those that are
/// wanted come
/// as parameters, those of each key for itself; rows of other combinations of them are left out by whoever reads.
/// </summary>
internal sealed class GroupRows
{
    /// <param name="dialect">The database.</param>
    /// <param name="cells">What is read of a row.</param>
    /// <param name="list">Which rows, and their order within a group.</param>
    /// <param name="shape">The groups.</param>
    /// <param name="connection">The link to the parents of the groups; null at the root.</param>
    public GroupRows(
        DatabaseDialect dialect,
        ShapeCells cells,
        RowList list,
        GroupShape shape,
        ConnectionFieldDefinition? connection
    )
    {
        var rows = connection is null
            ? LevelQuery.Filter(ExpressionBuilding.Rows(list.Node.ClrType), list, dialect)
            : ParentedRows.Of(
                dialect,
                new StatementKeys(ExpressionBuilding.Underlying(connection.ParentKey.ReturnType)),
                list,
                connection.Link
            );
        Func<Expression, Expression> place = connection is null ? row => row : JoinedRow.Right;
        var items = GroupItems.Join(shape.Keys, rows, place);
        var joined = new JoinedRows(items.Rows, dialect);
        var whole = joined.Add(row => row);
        var child = joined.Add(row => place(items.Row(row)));
        var keys = shape
            .Keys.Select(key =>
                key.Body is ListItem
                    ? (Place: whole, Value: Of(items.Rows, row => items.Value(key, row, place)))
                    : joined.Joined(child, key)
            )
            .ToList();
        for (var index = 0; index < keys.Count; index++)
        {
            var set = index;
            joined.Where(keys[index].Place, keys[index].Value, key => IsWanted(key, set));
        }

        List<(int Place, LambdaExpression Value)> parts = [.. keys];
        if (connection is not null)
        {
            parts.Insert(0, (whole, Of(items.Rows, row => JoinedRow.KeyValue(items.Row(row)))));
        }

        var values = new DifferentValues();
        var order = LevelQuery.Keys(joined, child, list.Order, joins: true);
        var key = values.Add((child, list.Node.Key));
        List<int> ofParts = [.. parts.Select(values.Add)];
        List<(int Cell, OrderDefinition Key)> ofOrder =
        [
            .. order.Select(entry => (values.Add((entry.Place, entry.Key.Selector)), entry.Key)),
        ];
        var numbered = Numbered(joined.GroupBy(values.All), values.All.Count, ofParts, ofOrder, dialect);

        var first = new JoinedRows(numbered, dialect);
        var cell = first.Add(row => row);
        LambdaExpression Value(int index) => Of(numbered, row => PackedValues.Unpack(row, index, values.All.Count + 1));
        var number = Value(values.All.Count);
        first.Where(
            cell,
            number,
            place => Expression.LessThanOrEqual(place, Expression.Convert(LevelQuery.Limit, typeof(long)))
        );
        var node = first.Join(cell, Value(key), list.Node);
        var places = first.Join(cells, node);
        first.OrderBy([
            .. ofParts.Select(part =>
                (cell, new OrderDefinition(Value(part), SortDirection.Ascending, Value(part).Body.CanBeNull()))
            ),
            (cell, new OrderDefinition(number, SortDirection.Ascending, IsNullable: false)),
        ]);
        var read = new DifferentValues();
        KeyOrdinals = [.. ofParts.Select(part => read.Add((cell, Value(part))))];
        CellOrdinals = [.. cells.Cells.Select(column => read.Add(first.Known(places[column.Place], column.Selector)))];
        Query = first.Select(read.All);
    }

    /// <summary>The query.</summary>
    public Expression Query { get; }

    /// <summary>Where the driver finds the parent's key, if there are parents, and the keys of the group.</summary>
    public IReadOnlyList<int> KeyOrdinals { get; }

    /// <summary>Where it finds the cells of a row.</summary>
    public IReadOnlyList<int> CellOrdinals { get; }

    /// <summary>Whether a key is that of a wanted group.</summary>
    private static Expression IsWanted(Expression key, int index)
    {
        var type = ExpressionBuilding.Underlying(key.Type);
        if (type == typeof(bool) || type == typeof(Uri))
        {
            // Groups mostly have both truth values; addresses that differ for the databases are the same to .NET, so a
            // set would lose some.
            return Expression.Constant(true);
        }

        var isOne = Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Contains),
            [type],
            StatementParameter.List(type, input => input.Groups![index].Values),
            key.Type == type ? key : Expression.Convert(key, type)
        );
        return key.CanBeNull()
            ? Expression.OrElse(
                isOne,
                Expression.AndAlso(
                    new StatementParameter(typeof(bool), input => input.Groups![index].HasNull),
                    key.IsNull()
                )
            )
            : isOne;
    }

    /// <summary>
    /// The rows with their numbers, from 1 in each part. Each row is a group of its own: of rows that are not grouped
    /// EF Core calculates a
    /// window behind the limit, or in the condition on it.
    /// </summary>
    private static Expression Numbered(
        Expression rows,
        int count,
        IReadOnlyList<int> parts,
        IReadOnlyList<(int Cell, OrderDefinition Key)> order,
        DatabaseDialect dialect
    )
    {
        var group = Expression.Parameter(ExpressionBuilding.ElementOf(rows), "group");
        var packed = Expression.Property(group, nameof(IGrouping<int, int>.Key));
        List<Expression> values =
        [
            .. Enumerable.Range(0, count).Select(index => PackedValues.Unpack(packed, index, count)),
        ];
        var window = RowWindows.Of(
            parts.Select(part => values[part]),
            order.Select(entry => (entry.Key, values[entry.Cell])),
            dialect
        );
        values.Add(Expression.Call(typeof(RowWindow), nameof(RowWindow.Number), null, window));
        var numbered = rows.Select(Expression.Lambda(PackedValues.Pack(values), group));
        return GroupPages.Whole(numbered);
    }

    private static LambdaExpression Of(Expression rows, Func<Expression, Expression> value)
    {
        var row = Expression.Parameter(ExpressionBuilding.ElementOf(rows), "row");
        return Expression.Lambda(value(row), row);
    }

    /// <summary>Values, each once. EF Core puts equal expressions into one column.</summary>
    private sealed class DifferentValues
    {
        private readonly List<(int Place, LambdaExpression Value)> _values = [];

        public IReadOnlyList<(int Place, LambdaExpression Value)> All => _values;

        /// <summary>Adds a value, if it is not there, and says where it is.</summary>
        public int Add((int Place, LambdaExpression Value) value)
        {
            var index = _values.FindIndex(known =>
                known.Place == value.Place && ExpressionBuilding.SameValue(Bare(known.Value), Bare(value.Value))
            );
            if (index < 0)
            {
                index = _values.Count;
                _values.Add(value);
            }

            return index;
        }

        private static LambdaExpression Bare(LambdaExpression value) =>
            value.Body is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var inner }
            && inner.Type.OrNull() == value.Body.Type
                ? Expression.Lambda(inner, value.Parameters)
                : value;
    }
}
