using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Links;

/// <summary>The rows of a connection for one parent, unordered.</summary>
internal static class ChildRows
{
    /// <param name="node">Type of the children.</param>
    /// <param name="link">How they are linked to the parent.</param>
    /// <param name="parent">Key of the parent; nothing is linked to null.</param>
    /// <param name="repeatsLink">See <see cref="Dialects.DatabaseDialect.RepeatsLinkAsLowerBound"/>.</param>
    public static Expression Of(NodeDefinition node, LinkDefinition link, Expression parent, bool repeatsLink = false)
    {
        var set = ExpressionBuilding.Rows(node.ClrType);
        var child = Expression.Parameter(node.ClrType, "child");
        switch (link)
        {
            case DirectLink direct:
                return set.Where(Expression.Lambda(Linked(direct.ForeignKey.Apply(child), parent, repeatsLink), child));

            case ThroughLink through:
                var end = Expression.Parameter(through.LinkType, "link");
                var targetKey = Nullable.GetUnderlyingType(through.TargetKey.ReturnType) is { } underlying
                    ? Expression.Lambda(Expression.Convert(through.TargetKey.Apply(end), underlying), end)
                    : through.TargetKey;
                var targets = ExpressionBuilding
                    .Rows(through.LinkType)
                    .Where(Expression.Lambda(Linked(through.ParentKey.Apply(end), parent, repeatsLink), end))
                    .Select(targetKey);
                return set.Where(
                    Expression.Lambda(
                        Expression.Call(
                            typeof(Queryable),
                            nameof(Queryable.Contains),
                            [node.KeyType],
                            targets,
                            node.Key.Apply(child)
                        ),
                        child
                    )
                );

            default:
                throw new NotSupportedException($"The link '{link.GetType().Name}' is not known.");
        }
    }

    private static Expression Linked(Expression foreignKey, Expression parent, bool repeatsLink)
    {
        var same = ExpressionBuilding.Linked(foreignKey, parent);
        if (!repeatsLink)
        {
            return same;
        }

        var (left, right) = ExpressionBuilding.Unify(foreignKey, parent);
        return Expression.AndAlso(same, ValueComparison.Of(left, right, ExpressionType.GreaterThanOrEqual));
    }
}
