using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Filtering;

/// <summary>
/// Turns filters into conditions. SQL knows a third truth value; so that it decides nothing, every "not" is pushed down
/// to the relations, of which each has its exact opposite. What is left is joined by AND and OR only, where "unknown"
/// counts as false.
/// </summary>
internal static class FilterPredicate
{
    /// <summary>The condition as a function of a row.</summary>
    public static LambdaExpression Lambda(RowFilter filter, Type rowType)
    {
        var row = Expression.Parameter(rowType, "row");
        return Expression.Lambda(Build(filter, row), row);
    }

    public static Expression Build(RowFilter filter, Expression row, bool negated = false)
        => filter switch
        {
            AllOfFilter all => Join(all.Parts, row, negated, isAnd: !negated),
            AnyOfFilter any => Join(any.Parts, row, negated, isAnd: negated),
            NotFilter not => Build(not.Inner, row, !negated),
            ValueFilter value => ValuePredicate.Build(value, row, negated),
            OneFilter one => One(one, row, negated),
            ManyFilter many => Some(
                many.Quantifier, ChildRows.Of(many.Target, many.Link.Link, many.Link.ParentKey.Apply(row)), many.Target.ClrType, many.Inner, negated),
            ListFilter list => Items(list, row, negated),
            _ => throw new NotSupportedException($"The filter '{filter.GetType().Name}' is not known."),
        };

    private static Expression Join(IReadOnlyList<RowFilter> parts, Expression row, bool negated, bool isAnd)
        => parts.Count == 0
            ? Expression.Constant(isAnd)
            : parts.Select(part => Build(part, row, negated)).Aggregate(isAnd ? Expression.AndAlso : Expression.OrElse);

    /// <summary>
    /// Where the link leads nowhere, the condition may hold all the same ("not equal"); then it is asked the other way
    /// round, so that no row needs a join.
    /// </summary>
    private static Expression One(OneFilter one, Expression row, bool negated)
    {
        var holdsForNothing = NothingRow.Fulfils(one.Inner);
        var target = Expression.Parameter(one.Target.ClrType, "target");
        var isTarget = LinkedValues.IsTarget(one.Link, one.Target, row, target);
        var exists = Any(
            ExpressionBuilding.Rows(one.Target.ClrType),
            one.Target.ClrType,
            Expression.Lambda(isTarget.And(Build(one.Inner, target, negated: holdsForNothing)), target));
        return holdsForNothing == negated ? exists : Expression.Not(exists);
    }

    private static Expression Some(Quantifier quantifier, Expression rows, Type type, RowFilter inner, bool negated)
    {
        var exists = Any(rows, type, IsEverything(inner) ? null : Condition(quantifier, type, inner));
        if (quantifier == Quantifier.All && IsEverything(inner))
        {
            return Expression.Constant(!negated);
        }

        return (quantifier == Quantifier.Some) == negated ? Expression.Not(exists) : exists;
    }

    private static Expression Items(ListFilter list, Expression row, bool negated)
    {
        var source = list.List.Apply(row);
        var type = ValueShape.Of(source.Type).ElementType;
        if (IsEverything(list.Inner) && list.Quantifier == Quantifier.All)
        {
            return Expression.Constant(!negated);
        }

        var arguments = IsEverything(list.Inner) ? new[] { source } : [source, Condition(list.Quantifier, type, list.Inner)];
        var exists = Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [type], arguments);

        // A list that is null is empty. On PostgreSQL "has one of these" is null for it, and so is the opposite.
        return (list.Quantifier == Quantifier.Some) == negated ? Expression.OrElse(source.IsNull(), Expression.Not(exists)) : exists;
    }

    /// <summary>"All fulfil it" is asked as "none fails it".</summary>
    private static LambdaExpression Condition(Quantifier quantifier, Type type, RowFilter inner)
    {
        var item = Expression.Parameter(type, "item");
        return Expression.Lambda(Build(inner, item, negated: quantifier == Quantifier.All), item);
    }

    private static MethodCallExpression Any(Expression rows, Type type, LambdaExpression? condition)
        => Expression.Call(
            typeof(Queryable), nameof(Queryable.Any), [type], condition is null ? [rows] : [rows, Expression.Quote(condition)]);

    private static bool IsEverything(RowFilter filter) => filter is AllOfFilter all && all.Parts.All(IsEverything);
}
