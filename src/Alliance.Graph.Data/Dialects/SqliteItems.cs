using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Calculating;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Sqlite.Query.Internal;

namespace Alliance.Graph.Data.Dialects;

/// <summary>
/// Writes <c>OUTER APPLY (SELECT DISTINCT value FROM json_each(list))</c> as <c>LEFT JOIN json_each(items(list))</c>.
/// EF Core says that
/// SQLite cannot do the first, and does not know that it can do the second: arguments of such a function may be of the
/// tables ahead of
/// it. What a list repeats is left out by a function of ours.
/// </summary>
internal sealed class SqliteItems : ExpressionVisitor
{
#pragma warning disable EF1001 // The function that takes lists apart has no public name.
    protected override Expression VisitExtension(Expression node)
    {
        switch (node)
        {
            case ShapedQueryExpression shaped:
                return shaped.UpdateQueryExpression(Visit(shaped.QueryExpression));

            case OuterApplyExpression
            {
                Table: SelectExpression { IsDistinct: true, Tables: [JsonEachExpression list], Predicate: null } items
            }:
                var json = list.JsonExpression;
                var different = new SqlFunctionExpression(
                    SqliteCalculations.Different,
                    [json],
                    nullable: true,
                    argumentsPropagateNullability: [true],
                    json.Type,
                    json.TypeMapping
                );

                // Each place in a list is 0 or more; EF Core wants a comparison here.
                var isItem = new SqlBinaryExpression(
                    ExpressionType.GreaterThanOrEqual,
                    new ColumnExpression("key", items.Alias!, typeof(int), SqlParts.Number, nullable: true),
                    SqlParts.Constant(0),
                    typeof(bool),
                    SqlParts.Truth
                );
                return new LeftJoinExpression(new JsonEachExpression(items.Alias!, different, list.Path), isItem);

            default:
                return base.VisitExtension(node);
        }
    }
#pragma warning restore EF1001
}
