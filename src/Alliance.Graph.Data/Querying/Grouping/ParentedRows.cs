using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>
/// The rows of a connection beside the keys of their parents; a row is listed once for each parent that has it.
/// </summary>
internal static class ParentedRows
{
    public static Expression Of(DatabaseDialect dialect, Expression keys, RowList list, LinkDefinition link)
    {
        var children = LevelQuery.Filter(ExpressionBuilding.Rows(list.Node.ClrType), list, dialect);
        switch (link)
        {
            case DirectLink direct:
                return Join(keys, KeyRow.Value(ExpressionBuilding.ElementOf(keys)), children, direct.ForeignKey);

            case ThroughLink through:
                var links = LinkPairs.Of(through);
                var pairType = ExpressionBuilding.ElementOf(links);
                var linked = Join(
                    keys,
                    KeyRow.Value(ExpressionBuilding.ElementOf(keys)),
                    links,
                    Property(pairType, nameof(JoinedRow<int, int>.Left))
                );
                return Children(linked, children, list.Node);

            default:
                throw new NotSupportedException($"The link '{link.GetType().Name}' is not known.");
        }
    }

    /// <summary>Turns (key, (key, target's key)) into (key, target).</summary>
    private static MethodCallExpression Children(Expression linked, Expression children, NodeDefinition node)
    {
        var row = Expression.Parameter(ExpressionBuilding.ElementOf(linked), "row");
        var child = Expression.Parameter(node.ClrType, "child");
        var (outerKey, innerKey) = ExpressionBuilding.Unify(
            JoinedRow.Right(JoinedRow.Right(row)),
            node.Key.Apply(child)
        );
        var pair = Expression.Lambda(PackedValues.Pack([JoinedRow.Left(row), child]), row, child);
        return Join(linked, Expression.Lambda(outerKey, row), children, Expression.Lambda(innerKey, child), pair);
    }

    private static MethodCallExpression Join(
        Expression outer,
        LambdaExpression outerKey,
        Expression inner,
        LambdaExpression innerKey
    )
    {
        var (left, right) = ExpressionBuilding.Unify(outerKey.Body, innerKey.Body);
        return Join(
            outer,
            Expression.Lambda(left, outerKey.Parameters),
            inner,
            Expression.Lambda(right, innerKey.Parameters),
            JoinedRow.Selector(ExpressionBuilding.ElementOf(outer), ExpressionBuilding.ElementOf(inner))
        );
    }

    private static MethodCallExpression Join(
        Expression outer,
        LambdaExpression outerKey,
        Expression inner,
        LambdaExpression innerKey,
        LambdaExpression pair
    ) =>
        Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Join),
            [
                ExpressionBuilding.ElementOf(outer),
                ExpressionBuilding.ElementOf(inner),
                outerKey.ReturnType,
                pair.ReturnType,
            ],
            outer,
            inner,
            Expression.Quote(outerKey),
            Expression.Quote(innerKey),
            Expression.Quote(pair)
        );

    private static LambdaExpression Property(Type type, string name)
    {
        var row = Expression.Parameter(type, "row");
        return Expression.Lambda(Expression.Property(row, name), row);
    }
}
