using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>Small pieces of SQL.</summary>
internal static class SqlParts
{
    public static RelationalTypeMapping Text { get; } = new StringTypeMapping("text", System.Data.DbType.String);

    public static RelationalTypeMapping Number { get; } = new IntTypeMapping("integer", System.Data.DbType.Int32);

    public static RelationalTypeMapping Truth { get; } = new BoolTypeMapping("boolean", System.Data.DbType.Boolean);

    /// <summary>A function that knows nothing of what is missing.</summary>
    public static SqlFunctionExpression Call(
        string name,
        SqlExpression like,
        params IReadOnlyList<SqlExpression> arguments
    ) => Call(name, like.Type, like.TypeMapping, arguments);

    public static SqlFunctionExpression Call(
        string name,
        Type type,
        RelationalTypeMapping? mapping,
        params IReadOnlyList<SqlExpression> arguments
    ) =>
        new(name, arguments, nullable: true, argumentsPropagateNullability: arguments.Select(_ => true), type, mapping);

    public static SqlBinaryExpression Of(ExpressionType relation, SqlExpression one, SqlExpression other) =>
        new(relation, one, other, one.Type, one.TypeMapping);

    public static SqlBinaryExpression Times(this SqlExpression one, SqlExpression other) =>
        Of(ExpressionType.Multiply, one, other);

    public static SqlBinaryExpression Plus(this SqlExpression one, SqlExpression other) =>
        Of(ExpressionType.Add, one, other);

    public static SqlBinaryExpression Minus(this SqlExpression one, SqlExpression other) =>
        Of(ExpressionType.Subtract, one, other);

    public static SqlConstantExpression Constant(int value) => new(value, Number);

    public static SqlConstantExpression Constant(string value) => new(value, Text);

    /// <summary>A constant in the form of another value.</summary>
    public static SqlConstantExpression Like(this SqlExpression value, object constant) =>
        new(constant, value.TypeMapping);
}
