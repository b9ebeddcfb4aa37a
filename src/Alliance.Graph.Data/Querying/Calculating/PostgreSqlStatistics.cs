using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query;

namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>
/// How PostgreSQL calculates <see cref="Statistics"/>: step by step as <see cref="OrderedValues{T}"/> and
/// <see cref="ExactDeviation"/> do.
/// </summary>
/// <param name="sql">Makes SQL.</param>
/// <param name="mappings">Knows types.</param>
/// <param name="predicate">Which rows are taken; null for all.</param>
internal sealed class PostgreSqlStatistics(
    NpgsqlSqlExpressionFactory sql,
    IRelationalTypeMappingSource mappings,
    SqlExpression? predicate
)
{
    private readonly RelationalTypeMapping _number = mappings.FindMapping(typeof(double))!;
    private readonly RelationalTypeMapping _exact = mappings.FindMapping(typeof(decimal))!;
    private readonly RelationalTypeMapping _whole = mappings.FindMapping(typeof(long))!;

    public SqlExpression Translate(string method, SqlExpression value, IReadOnlyList<SqlExpression> arguments) =>
        method switch
        {
            nameof(Statistics.Quantile) => Quantile(value, arguments[0]),
            nameof(Statistics.Place) => At(value, Floor(PlaceOf(value, arguments[0]))),
            nameof(Statistics.Deviation) => Root(
                Of(
                    ExpressionType.Divide,
                    Spread(value),
                    NotZero(Of(ExpressionType.Multiply, Count(value), Count(value)))
                )
            ),
            nameof(Statistics.SampleDeviation) => Root(
                Of(
                    ExpressionType.Divide,
                    Spread(value),
                    NotZero(
                        Of(
                            ExpressionType.Multiply,
                            Count(value),
                            Of(ExpressionType.Subtract, Count(value), Constant(1))
                        )
                    )
                )
            ),
            _ => throw new NotSupportedException($"PostgreSQL was not told how to calculate '{method}'."),
        };

    private SqlBinaryExpression Quantile(SqlExpression value, SqlExpression p)
    {
        var place = PlaceOf(value, p);
        var (lower, upper) = (As(At(value, Floor(place)), _number), As(At(value, Call("ceiling", place)), _number));
        return Of(
            ExpressionType.Add,
            lower,
            Of(
                ExpressionType.Multiply,
                Of(ExpressionType.Subtract, place, Floor(place)),
                Of(ExpressionType.Subtract, upper, lower)
            )
        );
    }

    private SqlBinaryExpression PlaceOf(SqlExpression value, SqlExpression p) =>
        Of(ExpressionType.Multiply, Of(ExpressionType.Subtract, Count(value), Constant(1)), p);

    /// <summary>
    /// The value at a place of all in their order; places are counted from 0. Equal calls are calculated once.
    /// </summary>
    private SqlExpression At(SqlExpression value, SqlExpression place)
    {
        var isThere = sql.IsNotNull(value);
        var source = new EnumerableExpression(value)
            .ApplyPredicate(predicate is null ? isThere : sql.AndAlso(predicate, isThere))
            .ApplyOrdering(new OrderingExpression(value, ascending: true));
        var all = Aggregate("array_agg", value, source, value.Type.MakeArrayType(), _exact);
        return sql.ArrayIndex(
            all,
            As(Of(ExpressionType.Add, place, Constant(1)), mappings.FindMapping(typeof(int))!),
            nullable: true,
            value.TypeMapping
        );
    }

    /// <summary>How far the values lie apart: exactly, and a number only in the end.</summary>
    private SqlExpression Spread(SqlExpression value)
    {
        var exact = ExpressionBuilding.Underlying(value.Type) switch
        {
            // The square of an integer is a bigint, and the sum of those a numeric.
            var type when type == typeof(int) => As(value, _whole),

            // Of its shortest text, which is the same in .NET; a cast keeps fifteen digits.
            var type when type == typeof(double) => As(As(value, mappings.FindMapping(typeof(string))!), _exact),
            var type when type == typeof(decimal) => value,
            _ => As(value, _exact),
        };
        var (sum, squares) = (
            Sum(exact),
            Sum(new SqlBinaryExpression(ExpressionType.Multiply, exact, exact, exact.Type, exact.TypeMapping))
        );
        var count = As(CountOf(value), _exact);
        return As(
            Exact(
                ExpressionType.Subtract,
                Exact(ExpressionType.Multiply, count, squares),
                Exact(ExpressionType.Multiply, sum, sum)
            ),
            _number
        );
    }

    private SqlExpression Sum(SqlExpression value) =>
        As(Aggregate("sum", value, Taken(value), typeof(decimal), _exact), _exact);

    private SqlExpression CountOf(SqlExpression value) => Aggregate("count", value, Taken(value), typeof(long), _whole);

    private EnumerableExpression Taken(SqlExpression value) =>
        predicate is null ? new EnumerableExpression(value) : new EnumerableExpression(value).ApplyPredicate(predicate);

#pragma warning disable EF1001 // The factory is public, the type of what it makes is not.
    private SqlExpression Aggregate(
        string name,
        SqlExpression value,
        EnumerableExpression source,
        Type type,
        RelationalTypeMapping mapping
    ) => sql.AggregateFunction(name, [value], source, nullable: true, [false], type, mapping);
#pragma warning restore EF1001

    private SqlUnaryExpression Count(SqlExpression value) => As(CountOf(value), _number);

    private SqlFunctionExpression Floor(SqlExpression number) => Call("floor", number);

    private SqlFunctionExpression Root(SqlExpression number) => Call("sqrt", number);

    /// <summary>PostgreSQL refuses to divide by 0, also what is not there.</summary>
    private SqlFunctionExpression NotZero(SqlExpression number) => Call("nullif", number, Constant(0));

    private SqlFunctionExpression Call(string name, params SqlExpression[] arguments) =>
        new(name, arguments, nullable: true, [.. arguments.Select(_ => false)], typeof(double), _number);

    private SqlBinaryExpression Of(ExpressionType relation, SqlExpression one, SqlExpression other) =>
        new(relation, one, other, typeof(double), _number);

    private SqlBinaryExpression Exact(ExpressionType relation, SqlExpression one, SqlExpression other) =>
        new(relation, one, other, typeof(decimal), _exact);

    private SqlConstantExpression Constant(double number) => new(number, _number);

    private static SqlUnaryExpression As(SqlExpression value, RelationalTypeMapping mapping) =>
        new(ExpressionType.Convert, value, mapping.ClrType, mapping);
}
