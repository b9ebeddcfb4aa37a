using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore.Query;

namespace Alliance.Graph.Data.Querying.Expressions;

/// <summary>Small steps from which queries are built when their types are known at run time only.</summary>
internal static class ExpressionBuilding
{
    /// <summary>The lambda's body with its parameter replaced.</summary>
    public static Expression Apply(this LambdaExpression lambda, Expression argument) =>
        new ParameterReplacer(lambda.Parameters[0], argument).Visit(lambda.Body);

    /// <summary>The value as code that .NET runs, for rows whose type is known at run time only.</summary>
    public static Func<object, T> ToFunction<T>(this LambdaExpression value)
    {
        var row = Expression.Parameter(typeof(object), "row");
        return Expression
            .Lambda<Func<object, T>>(
                Expression.Convert(value.Apply(Expression.Convert(row, value.Parameters[0].Type)), typeof(T)),
                row
            )
            .Compile();
    }

    /// <summary>
    /// The property of the row that a function gives, through a conversion; null if it is something else.
    /// </summary>
    public static PropertyInfo? PropertyOf(this LambdaExpression value) =>
        (value.Body is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var inner } ? inner : value.Body)
            is MemberExpression { Expression: ParameterExpression, Member: PropertyInfo property }
            ? property
            : null;

    /// <summary>Whether two functions of a row are the same, whatever their parameters are called.</summary>
    public static bool SameValue(LambdaExpression? one, LambdaExpression? other) =>
        one is null || other is null
            ? one == other
            : one.Parameters[0].Type == other.Parameters[0].Type
                && ExpressionEqualityComparer.Instance.Equals(one.Body, other.Apply(one.Parameters[0]));

    public static Expression Where(this Expression source, LambdaExpression predicate) =>
        Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Where),
            [predicate.Parameters[0].Type],
            source,
            Expression.Quote(predicate)
        );

    public static Expression Select(this Expression source, LambdaExpression selector) =>
        Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Select),
            [selector.Parameters[0].Type, selector.ReturnType],
            source,
            Expression.Quote(selector)
        );

    public static Expression Take(this Expression source, Type element, Expression count) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Take), [element], source, count);

    public static Expression Skip(this Expression source, Type element, Expression count) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Skip), [element], source, count);

    public static Expression And(this Expression? one, Expression other) =>
        one is null ? other : Expression.AndAlso(one, other);

    /// <summary><c>one == other</c>, where either may be the nullable form of the other's type.</summary>
    public static Expression Same(Expression one, Expression other)
    {
        var (left, right) = Unify(one, other);
        return Expression.Equal(left, right);
    }

    /// <summary><c>key == other</c> for keys, of which null equals nothing.</summary>
    public static Expression Linked(Expression key, Expression other) =>
        key.CanBeNull() && other.CanBeNull() ? Expression.AndAlso(key.IsNotNull(), Same(key, other)) : Same(key, other);

    /// <summary>
    /// All rows of a table; <see cref="Statements.StatementTranslator"/> puts the table in its place.
    /// </summary>
    public static Expression Rows(Type type) => Expression.Call(typeof(Entities), nameof(Entities.Of), [type]);

    /// <summary>Whether a value can be missing. A row, or an item of a list, is there if it is looked at.</summary>
    public static bool CanBeNull(this Expression value) =>
        value is not ParameterExpression
        && (!value.Type.IsValueType || System.Nullable.GetUnderlyingType(value.Type) is not null);

    public static Expression IsNull(this Expression value) =>
        value.CanBeNull() ? Expression.Equal(value, Expression.Constant(null, value.Type)) : Expression.Constant(false);

    public static Expression IsNotNull(this Expression value) =>
        value.CanBeNull()
            ? Expression.NotEqual(value, Expression.Constant(null, value.Type))
            : Expression.Constant(true);

    /// <summary>The type, or its nullable form if its values cannot be missing.</summary>
    public static Type OrNull(this Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;

    /// <summary>The value as one that can be missing.</summary>
    public static Expression OrNull(this Expression value) =>
        value.Type.OrNull() is var type && type == value.Type ? value : Expression.Convert(value, type);

    /// <summary>The type of a query's rows.</summary>
    public static Type ElementOf(Expression rows) => rows.Type.GetGenericArguments()[0];

    /// <summary>A row without the value fulfils no relation, so it fulfils the opposite of each.</summary>
    public static Expression IsNullOr(Expression value, Expression opposite) =>
        value.CanBeNull() ? Expression.OrElse(value.IsNull(), opposite) : opposite;

    public static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>Lifts both sides to the nullable type if one of them is nullable.</summary>
    public static (Expression Left, Expression Right) Unify(Expression one, Expression other) =>
        one.Type == other.Type ? (one, other)
        : System.Nullable.GetUnderlyingType(one.Type) is not null ? (one, Expression.Convert(other, one.Type))
        : (Expression.Convert(one, other.Type), other);

    private sealed class ParameterReplacer(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == parameter ? replacement : node;
    }
}
