using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Data.Querying.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>How PostgreSQL calculates what .NET does, in its own functions.</summary>
internal static class PostgreSqlCalculations
{
    // .NET rounds away from zero by adding the largest number below a half, so that 0.49999999999999994 becomes 0.
    private const double JustBelowHalf = 0.49999999999999994;
    private const int DigitsOfQuotients = 40;

    // A character that no text of ours holds, to mark the second half of those that are two for .NET.
    private const string Mark = "\u0001";
    private const string Pairs = "([\U00010000-\U0010FFFF])";

    // For the dotted capital I, which .NET leaves alone; for private use in Unicode.
    private const string Dotted = "\uE0F0";

    public static SqlExpression Translate(MethodInfo method, IReadOnlyList<SqlExpression> arguments)
    {
        var value = arguments[0];
        return method.Name switch
        {
            nameof(Calculations.Round) => value.Type == typeof(double)
                ? RoundNumber(value, Known(arguments[1]), (MidpointRounding)Known(arguments[2]))
                : RoundDecimal(value, Known(arguments[1]), (MidpointRounding)Known(arguments[2])),
            nameof(Calculations.Truncate) => SqlParts.Call("trunc", value, value),
            nameof(Calculations.Ceiling) or nameof(Calculations.Floor) or nameof(Calculations.Abs) => SqlParts.Call(
                method.Name.ToLowerInvariant(),
                value,
                value
            ),
            nameof(Calculations.Sign) => new SqlUnaryExpression(
                ExpressionType.Convert,
                SqlParts.Call("sign", value, value),
                typeof(int),
                SqlParts.Number
            ),
            nameof(Calculations.Divide) => SqlParts.Of(
                ExpressionType.Divide,
                SqlParts.Call("round", value, value, SqlParts.Constant(DigitsOfQuotients)),
                NotZero(arguments[1])
            ),
            nameof(Calculations.NotZero) => NotZero(value),
            nameof(Calculations.AddMonths) when value.Type == typeof(DateOnly) => new SqlUnaryExpression(
                ExpressionType.Convert,
                value.Plus(Interval(value, SqlParts.Constant(0), arguments[1])),
                typeof(DateOnly),
                value.TypeMapping
            ),
            nameof(Calculations.AddMonths) => InUtc(
                InUtc(value).Plus(Interval(value, SqlParts.Constant(0), arguments[1]))
            ),
            nameof(Calculations.AddSeconds) => value.Plus(
                Interval(value, [.. Enumerable.Repeat(SqlParts.Constant(0), 6), arguments[1]])
            ),
            nameof(Calculations.Length) => SqlParts.Call("length", typeof(int), SqlParts.Number, Marked(value)),
            nameof(Calculations.IndexOf) => SqlParts
                .Call("strpos", typeof(int), SqlParts.Number, Marked(value), Marked(arguments[1]))
                .Minus(SqlParts.Constant(1)),
            nameof(Calculations.Substring) => Substring(value, arguments[1], arguments[2]),
            nameof(Calculations.Lower) => Lower(value),
            nameof(Calculations.Trim) => SqlParts.Call("btrim", value, value, SqlParts.Constant(Calculations.Blanks)),
            nameof(Calculations.TrimStart) => SqlParts.Call(
                "ltrim",
                value,
                value,
                SqlParts.Constant(Calculations.Blanks)
            ),
            nameof(Calculations.TrimEnd) => SqlParts.Call(
                "rtrim",
                value,
                value,
                SqlParts.Constant(Calculations.Blanks)
            ),
            _ => throw new NotSupportedException($"PostgreSQL was not told how to calculate '{method.Name}'."),
        };
    }

    private static int Known(SqlExpression constant) => (int)((SqlConstantExpression)constant).Value!;

    /// <summary>The same steps as .NET's, so that the last bit is the same too.</summary>
    private static SqlExpression RoundNumber(SqlExpression value, int digits, MidpointRounding rule)
    {
        var power = value.Like(Math.Pow(10, digits));
        var scaled = digits == 0 ? value : value.Times(power);
        var whole = rule switch
        {
            MidpointRounding.AwayFromZero => SqlParts.Call(
                "trunc",
                value,
                scaled.Plus(SqlParts.Call("sign", value, value).Times(value.Like(JustBelowHalf)))
            ),
            MidpointRounding.ToZero => SqlParts.Call("trunc", value, scaled),
            MidpointRounding.ToNegativeInfinity => SqlParts.Call("floor", value, scaled),
            MidpointRounding.ToPositiveInfinity => SqlParts.Call("ceiling", value, scaled),
            _ => SqlParts.Call("round", value, scaled),
        };
        return digits == 0 ? whole : SqlParts.Of(ExpressionType.Divide, whole, power);
    }

    private static SqlExpression RoundDecimal(SqlExpression value, int digits, MidpointRounding rule)
    {
        var power = (decimal)Math.Pow(10, digits);
        var places = SqlParts.Constant(digits);
        switch (rule)
        {
            case MidpointRounding.AwayFromZero:
                return SqlParts.Call("round", value, value, places);
            case MidpointRounding.ToZero:
                return SqlParts.Call("trunc", value, value, places);
            case MidpointRounding.ToNegativeInfinity:
                return SqlParts.Call("floor", value, value.Times(value.Like(power))).Times(value.Like(1 / power));
            case MidpointRounding.ToPositiveInfinity:
                return SqlParts.Call("ceiling", value, value.Times(value.Like(power))).Times(value.Like(1 / power));
            default:
                // Half of the value, rounded and doubled, is even; it is the answer where the value lies in the middle.
                var scaled = value.Times(value.Like(power));
                var rest = SqlParts.Call("abs", value, scaled.Minus(SqlParts.Call("trunc", value, scaled)));
                var even = SqlParts
                    .Call("round", value, value.Times(value.Like(power / 2)))
                    .Times(value.Like(2 / power));
                return new CaseExpression(
                    [
                        new CaseWhenClause(
                            new SqlBinaryExpression(
                                ExpressionType.Equal,
                                rest,
                                value.Like(0.5m),
                                typeof(bool),
                                SqlParts.Truth
                            ),
                            even
                        ),
                    ],
                    SqlParts.Call("round", value, value, places)
                );
        }
    }

    private static SqlFunctionExpression NotZero(SqlExpression value) =>
        SqlParts.Call(
            "nullif",
            value,
            value,
            value.Like(Convert.ChangeType(0, ExpressionBuilding.Underlying(value.Type), CultureInfo.InvariantCulture))
        );

    /// <summary>Years, months, weeks, days, hours, minutes, seconds.</summary>
    private static SqlFunctionExpression Interval(SqlExpression like, params IReadOnlyList<SqlExpression> parts) =>
        SqlParts.Call("make_interval", like, parts);

    /// <summary>A month is added to what the calendar says in UTC, not where the database's session is.</summary>
    private static SqlFunctionExpression InUtc(SqlExpression moment) =>
        SqlParts.Call("timezone", moment, SqlParts.Constant("UTC"), moment);

    /// <summary>
    /// The text with a mark behind each character that is two for .NET, so that positions are .NET's.
    /// </summary>
    private static SqlFunctionExpression Marked(SqlExpression text) =>
        SqlParts.Call(
            "regexp_replace",
            typeof(string),
            SqlParts.Text,
            text,
            SqlParts.Constant(Pairs),
            SqlParts.Constant("\\1" + Mark),
            SqlParts.Constant("g")
        );

    private static SqlFunctionExpression Substring(SqlExpression text, SqlExpression start, SqlExpression length)
    {
        var from = SqlParts.Call("greatest", start, start, SqlParts.Constant(0)).Plus(SqlParts.Constant(1));
        var part = length is SqlConstantExpression { Value: int.MaxValue }
            ? SqlParts.Call("substr", typeof(string), SqlParts.Text, Marked(text), from)
            : SqlParts.Call(
                "substr",
                typeof(string),
                SqlParts.Text,
                Marked(text),
                from,
                SqlParts.Call("greatest", length, length, SqlParts.Constant(0))
            );
        return SqlParts.Call(
            "replace",
            typeof(string),
            SqlParts.Text,
            part,
            SqlParts.Constant(Mark),
            SqlParts.Constant("")
        );
    }

    /// <summary>ICU's small letters, but for the two to which it applies rules of its own.</summary>
    private static SqlFunctionExpression Lower(SqlExpression text)
    {
        var plain = Replaced(Replaced(text, "Σ", "σ"), "İ", Dotted);
        return Replaced(
            SqlParts.Call("lower", typeof(string), SqlParts.Text, new CollateExpression(plain, "und-x-icu")),
            Dotted,
            "İ"
        );
    }

    private static SqlFunctionExpression Replaced(SqlExpression text, string one, string other) =>
        SqlParts.Call("replace", typeof(string), SqlParts.Text, text, SqlParts.Constant(one), SqlParts.Constant(other));
}
