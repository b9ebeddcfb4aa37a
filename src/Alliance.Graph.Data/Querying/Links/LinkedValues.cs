using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Links;

/// <summary>
/// Values that lie behind a row's links, as functions of the row: they can be selected, compared and ordered by like
/// its own.
/// </summary>
public static class LinkedValues
{
    /// <summary>A value of the linked node.</summary>
    /// <param name="link">The link.</param>
    /// <param name="target">What it leads to.</param>
    /// <param name="value">The value, from the target.</param>
    /// <param name="valueOfNothing">The value where the link leads nowhere.</param>
    public static LambdaExpression Of(
        OneFieldDefinition link,
        NodeDefinition target,
        LambdaExpression value,
        object? valueOfNothing = null
    )
    {
        var row = Expression.Parameter(link.ForeignKey.Parameters[0].Type, "row");
        return Expression.Lambda(new LinkedValue(link, target, value, valueOfNothing, row), row);
    }

    /// <summary>The number of nodes in a connection.</summary>
    public static LambdaExpression CountOf(ConnectionFieldDefinition link, NodeDefinition target)
    {
        var row = Expression.Parameter(link.ParentKey.Parameters[0].Type, "row");
        return Expression.Lambda(new LinkedCount(link, target, row), row);
    }

    /// <summary>How a value of a row is found.</summary>
    public static ValueSource SourceOf(LambdaExpression value) =>
        OtherRows.AreReadFor(value) ? ValueSource.OtherRows
        : value.Body is LinkedValue ? ValueSource.Link
        : StoredColumn.Is(value.Body) ? ValueSource.Column
        : ValueSource.Row;

    /// <summary>
    /// The links behind which a value lies, from the row on, and the value as a function of what the last one leads to.
    /// </summary>
    public static (IReadOnlyList<(OneFieldDefinition Link, NodeDefinition Target)> Links, LambdaExpression Value) WayTo(
        LambdaExpression value
    )
    {
        List<(OneFieldDefinition, NodeDefinition)> links = [];
        while (value.Body is LinkedValue linked)
        {
            links.Add((linked.Link, linked.Target));
            value = linked.Value;
        }

        return (links, value);
    }

    /// <summary>
    /// The number of items in a list of scalars; a list that is null, or that of a value object that is not there, has
    /// none.
    /// EF Core leaves out the question for columns that are never null.
    /// </summary>
    public static LambdaExpression CountOf(LambdaExpression list)
    {
        var items = list.Body;
        var count = Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Count),
            [ValueShape.Of(items.Type).ElementType],
            items
        );
        return Expression.Lambda(Expression.Condition(items.IsNull(), Expression.Constant(0), count), list.Parameters);
    }

    /// <summary>
    /// A value of a value: <c>row => inner(outer(row))</c>. If the outer one can be missing, so can the inner one.
    /// </summary>
    public static LambdaExpression Within(LambdaExpression outer, LambdaExpression inner)
    {
        var value = inner.Apply(outer.Body);
        return Expression.Lambda(CanBeMissing(outer.Body) ? value.OrNull() : value, outer.Parameters);
    }

    /// <summary>Whether the link of a row leads to a target.</summary>
    internal static Expression IsTarget(
        OneFieldDefinition link,
        NodeDefinition target,
        Expression row,
        Expression candidate
    ) => ExpressionBuilding.Linked(target.Key.Apply(candidate), link.ForeignKey.Apply(row));

    private static bool CanBeMissing(Expression owner) =>
        owner switch
        {
            ParameterExpression => false,
            MemberExpression { Member: PropertyInfo property, Expression: { } outer } => CanBeMissing(outer)
                || new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull,
            _ => true,
        };
}
