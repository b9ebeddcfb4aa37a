using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying;

/// <summary>
/// "Behind this row" and "ahead of this row" in an order, as a condition on the order's keys:
/// <c>a &gt; x OR (a = x AND (b &gt; y OR …))</c>. Nulls are last ascending and first descending.
/// </summary>
/// <param name="order">The order.</param>
/// <param name="values">Its values where the rows begin or end, of which only those that are null are looked
/// at.</param>
/// <param name="read">These values in a run of the statement.</param>
internal sealed class KeysetPredicate(
    IReadOnlyList<OrderDefinition> order,
    IReadOnlyList<object?> values,
    Func<StatementInput, IReadOnlyList<object?>> read
)
{
    /// <summary>
    /// The condition on <paramref name="row"/> to stand behind (or ahead of) the row with these values.
    /// </summary>
    public Expression Build(Expression row, bool behind) => Build(row, behind, position: 0);

    /// <summary>
    /// The condition to have the same value of the first key and to stand behind (or ahead of) it by the others.
    /// </summary>
    public Expression Tie(Expression row, bool behind) =>
        Expression.AndAlso(Equal(order[0].Selector.Apply(row), 0), Build(row, behind, position: 1));

    /// <summary>
    /// The condition to stand behind (or ahead of) it by the first key, which is not null; rows without a value do not.
    /// </summary>
    public Expression Beyond(Expression row, bool behind) =>
        Beyond(
            order[0].Selector.Apply(row),
            0,
            behind == (order[0].Direction == SortDirection.Ascending),
            nullsCount: false
        )!;

    /// <summary>Both, where the order has two keys in one direction.</summary>
    public Expression Range(Expression row, bool behind)
    {
        Expression[] keys = [order[0].Selector.Apply(row), order[1].Selector.Apply(row)];
        Expression[] compared = [.. keys, Value(keys[0], 0), Value(keys[1], 1)];
        var comparison =
            behind == (order[0].Direction == SortDirection.Ascending)
                ? nameof(RowValue.IsLarger)
                : nameof(RowValue.IsSmaller);
        return Expression.Call(typeof(RowValue), comparison, [.. compared.Select(value => value.Type)], compared);
    }

    private Expression Build(Expression row, bool behind, int position)
    {
        var key = order[position].Selector.Apply(row);
        var towardsLarger = behind == (order[position].Direction == SortDirection.Ascending);
        var beyond = Beyond(key, position, towardsLarger, nullsCount: order[position].IsNullable);
        if (position == order.Count - 1)
        {
            return beyond ?? Expression.Constant(false);
        }

        var tie = Expression.AndAlso(Equal(key, position), Build(row, behind, position + 1));
        return beyond is null ? tie : Expression.OrElse(beyond, tie);
    }

    /// <summary>Null counts as larger than every value, whatever the direction.</summary>
    private Expression? Beyond(Expression key, int position, bool towardsLarger, bool nullsCount)
    {
        if (values[position] is null)
        {
            return towardsLarger ? null : key.IsNotNull();
        }

        var (left, right) = ExpressionBuilding.Unify(key, Value(key, position));
        var compared = ValueComparison.Of(
            left,
            right,
            towardsLarger ? ExpressionType.GreaterThan : ExpressionType.LessThan
        );
        return towardsLarger && nullsCount ? Expression.OrElse(compared, key.IsNull()) : compared;
    }

    private Expression Equal(Expression key, int position) =>
        values[position] is null ? key.IsNull() : ExpressionBuilding.Same(key, Value(key, position));

    private StatementParameter Value(Expression key, int position) =>
        new(ExpressionBuilding.Underlying(key.Type), input => read(input)[position]!);
}
