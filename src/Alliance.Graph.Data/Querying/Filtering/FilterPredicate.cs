using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Filtering;

/// <summary>
/// Turns filters into conditions. SQL knows a third truth value; so that it decides nothing, every "not" is pushed down
/// to the relations, of which each has its exact opposite. What is left is joined by AND and OR only, where "unknown"
/// counts as false.
/// </summary>
/// <param name="dialect">Whether its database asks EXISTS anew for each row.</param>
internal sealed class FilterPredicate(DatabaseDialect dialect)
{
    /// <summary>The condition as a function of a row.</summary>
    public LambdaExpression Lambda(RowFilter filter, Type rowType)
    {
        var row = Expression.Parameter(rowType, "row");
        return Expression.Lambda(Build(filter, row), row);
    }

    public Expression Build(RowFilter filter, Expression row, bool negated = false) =>
        filter switch
        {
            AllOfFilter all => Join(all.Parts, row, negated, isAnd: !negated),
            AnyOfFilter any => Join(any.Parts, row, negated, isAnd: negated),
            NotFilter not => Build(not.Inner, row, !negated),
            ValueFilter value => ValuePredicate.Build(value, row, negated),
            FieldFilter field => FieldPredicate.Build(field, row, negated),
            OneFilter one => One(one, row, negated),
            ManyFilter many => Some(
                many,
                ChildRows.Of(many.Target, many.Link.Link, many.Link.ParentKey.Apply(row)),
                negated
            ),
            ListFilter list => Items(list, row, negated),
            _ => throw new NotSupportedException($"The filter '{filter.GetType().Name}' is not known."),
        };

    private Expression Join(IReadOnlyList<RowFilter> parts, Expression row, bool negated, bool isAnd) =>
        parts.Count == 0
            ? Expression.Constant(isAnd)
            : parts.Select(part => Build(part, row, negated)).Aggregate(isAnd ? Expression.AndAlso : Expression.OrElse);

    /// <summary>
    /// Where the link leads nowhere, the condition may hold all the same ("not equal"); then it is asked the other way
    /// round, so that no row needs a join.
    /// </summary>
    private Expression One(OneFilter one, Expression row, bool negated)
    {
        var holdsForNothing = NothingRow.Fulfils(one.Inner);
        var exists = IsShared(one.Inner) ? IsOneOf(one, row, holdsForNothing) : Exists(one, row, holdsForNothing);
        return holdsForNothing == negated ? exists
            : IsShared(one.Inner) ? ExpressionBuilding.IsNullOr(one.Link.ForeignKey.Apply(row), Expression.Not(exists))
            : Expression.Not(exists);
    }

    private Expression Exists(OneFilter one, Expression row, bool negated)
    {
        var target = Expression.Parameter(one.Target.ClrType, "target");
        var isTarget = LinkedValues.IsTarget(one.Link, one.Target, row, target);
        return Any(
            ExpressionBuilding.Rows(one.Target.ClrType),
            one.Target.ClrType,
            Expression.Lambda(isTarget.And(Build(one.Inner, target, negated)), target)
        );
    }

    private Expression IsOneOf(OneFilter one, Expression row, bool negated) =>
        IsOneOf(one.Target, Condition(one.Target.ClrType, one.Inner, negated), one.Link.ForeignKey.Apply(row));

    /// <summary>
    /// Whether a key is that of a node that fulfils a condition. All nodes that do are found first, once, however many
    /// rows lead
    /// to each of them.
    /// </summary>
    private static Expression IsOneOf(NodeDefinition node, LambdaExpression condition, Expression key)
    {
        var keys = ExpressionBuilding.Rows(node.ClrType).Where(condition).Select(node.Key);
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Contains),
            [node.KeyType],
            keys,
            key.Type == node.KeyType ? key : Expression.Convert(key, node.KeyType)
        );
    }

    private bool IsShared(RowFilter inner) => dialect.AsksExistsForEachRow && FilterReach.HasOtherRows(inner);

    private Expression Some(ManyFilter many, Expression rows, bool negated)
    {
        if (many.Quantifier == Quantifier.All && IsEverything(many.Inner))
        {
            return Expression.Constant(!negated);
        }

        var exists = Any(rows, many.Target.ClrType, IsEverything(many.Inner) ? null : Item(many));
        return (many.Quantifier == Quantifier.Some) == negated ? Expression.Not(exists) : exists;
    }

    /// <summary>"All fulfil it" is asked as "none fails it". Of many links several rows lead to one node.</summary>
    private LambdaExpression Item(ManyFilter many)
    {
        var condition = Condition(many.Target.ClrType, many.Inner, negated: many.Quantifier == Quantifier.All);
        if (many.Link.Link is DirectLink || !IsShared(many.Inner))
        {
            return condition;
        }

        var item = Expression.Parameter(many.Target.ClrType, "item");
        return Expression.Lambda(IsOneOf(many.Target, condition, many.Target.Key.Apply(item)), item);
    }

    private Expression Items(ListFilter list, Expression row, bool negated)
    {
        var source = list.List.Apply(row);
        var type = ValueShape.Of(source.Type).ElementType;
        if (IsEverything(list.Inner) && list.Quantifier == Quantifier.All)
        {
            return Expression.Constant(!negated);
        }

        var arguments = IsEverything(list.Inner)
            ? new[] { source }
            : [source, Condition(type, list.Inner, negated: list.Quantifier == Quantifier.All)];
        var exists = Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [type], arguments);

        // A list that is null is empty. On PostgreSQL "has one of these" is null for it, and so is the opposite.
        return (list.Quantifier == Quantifier.Some) == negated
            ? Expression.OrElse(source.IsNull(), Expression.Not(exists))
            : exists;
    }

    private LambdaExpression Condition(Type type, RowFilter inner, bool negated)
    {
        var item = Expression.Parameter(type, "item");
        return Expression.Lambda(Build(inner, item, negated), item);
    }

    private static MethodCallExpression Any(Expression rows, Type type, LambdaExpression? condition) =>
        Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Any),
            [type],
            condition is null ? [rows] : [rows, Expression.Quote(condition)]
        );

    private static bool IsEverything(RowFilter filter) => filter is AllOfFilter all && all.Parts.All(IsEverything);
}
