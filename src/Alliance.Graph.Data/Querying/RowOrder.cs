using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying;

/// <summary>Orders rows with nulls in the same place on both databases.</summary>
internal static class RowOrder
{
    public static Expression Apply(
        Expression rows,
        Type rowType,
        IEnumerable<OrderDefinition> order,
        bool backward,
        DatabaseDialect dialect
    )
    {
        var isFirst = true;
        foreach (var key in order)
        {
            var descending = (key.Direction == SortDirection.Descending) != backward;
            if (key.IsNullable && dialect.NullsAreSmallest)
            {
                Append(Expression.Lambda(key.Selector.Body.IsNull(), key.Selector.Parameters), descending);
            }

            Append(key.Selector, descending);
        }

        return rows;

        void Append(LambdaExpression by, bool descending)
        {
            var method = (isFirst, descending) switch
            {
                (true, false) => nameof(Queryable.OrderBy),
                (true, true) => nameof(Queryable.OrderByDescending),
                (false, false) => nameof(Queryable.ThenBy),
                (false, true) => nameof(Queryable.ThenByDescending),
            };
            rows = Expression.Call(typeof(Queryable), method, [rowType, by.ReturnType], rows, Expression.Quote(by));
            isFirst = false;
        }
    }
}
