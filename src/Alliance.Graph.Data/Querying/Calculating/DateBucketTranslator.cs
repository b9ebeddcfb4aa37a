using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>
/// Translates <see cref="DateBuckets"/>: both databases cut texts; PostgreSQL has to write its dates and moments as
/// such first.
/// </summary>
internal sealed class DateBucketTranslator(ISqlExpressionFactory sql)
    : IMethodCallTranslator,
        IMethodCallTranslatorPlugin
{
    private const string StoredAsText = "TEXT";

    public IEnumerable<IMethodCallTranslator> Translators => [this];

    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger
    )
    {
        if (method.DeclaringType != typeof(DateBuckets))
        {
            return null;
        }

        var text = Text(sql.ApplyDefaultTypeMapping(arguments[0])!);
        return method.Name == nameof(DateBuckets.Month)
            ? sql.ApplyDefaultTypeMapping(
                SqlParts.Call("substr", typeof(PartialDate), null, text, SqlParts.Constant(1), SqlParts.Constant(7))
            )
            : Quarter(text);
    }

    /// <summary>The date as YYYY-MM-DD, as far as it is known.</summary>
    private static SqlExpression Text(SqlExpression date)
    {
        var type = Nullable.GetUnderlyingType(date.Type) ?? date.Type;
        if (type == typeof(PartialDate) || date.TypeMapping!.StoreType == StoredAsText)
        {
            return date;
        }

        var day = type == typeof(DateTime) ? SqlParts.Call("timezone", date, SqlParts.Constant("UTC"), date) : date;
        return SqlParts.Call("to_char", typeof(string), SqlParts.Text, day, SqlParts.Constant("YYYY-MM-DD"));
    }

    /// <summary>What is not there has no quarter; EF Core would join it as the empty text.</summary>
    private CaseExpression Quarter(SqlExpression text)
    {
        var month = Part(text, 6, 2);
        var quarter = new CaseExpression(
            [
                Case(Is(ExpressionType.Equal, ""), ""),
                Case(Is(ExpressionType.LessThan, "04"), "-Q1"),
                Case(Is(ExpressionType.LessThan, "07"), "-Q2"),
                Case(Is(ExpressionType.LessThan, "10"), "-Q3"),
            ],
            SqlParts.Constant("-Q4")
        );
        return new CaseExpression([
            new CaseWhenClause(
                sql.IsNotNull(text),
                new SqlBinaryExpression(ExpressionType.Add, Part(text, 1, 4), quarter, typeof(string), SqlParts.Text)
            ),
        ]);

        SqlBinaryExpression Is(ExpressionType relation, string other) =>
            new(relation, month, SqlParts.Constant(other), typeof(bool), SqlParts.Truth);

        static CaseWhenClause Case(SqlExpression test, string result) => new(test, SqlParts.Constant(result));
    }

    private static SqlFunctionExpression Part(SqlExpression text, int start, int length) =>
        SqlParts.Call(
            "substr",
            typeof(string),
            SqlParts.Text,
            text,
            SqlParts.Constant(start),
            SqlParts.Constant(length)
        );
}
