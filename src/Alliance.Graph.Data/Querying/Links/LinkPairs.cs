using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Links;

/// <summary>The pairs of rows that a link of its own table joins.</summary>
internal static class LinkPairs
{
    /// <summary>
    /// <c>new JoinedRow { Left = parent's key, Right = target's key }</c> for each link, none twice.
    /// </summary>
    public static Expression Of(ThroughLink through)
    {
        var link = Expression.Parameter(through.LinkType, "link");
        var pair = PackedValues.Pack([through.ParentKey.Apply(link), through.TargetKey.Apply(link)]);
        var rows = ExpressionBuilding.Rows(through.LinkType).Select(Expression.Lambda(pair, link));
        var type = ExpressionBuilding.ElementOf(rows);
        return Expression.Call(typeof(Queryable), nameof(Queryable.Distinct), [type], rows);
    }
}
