using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Alliance.Graph.Data.Querying.Pages;

/// <summary>Translates comparisons of <see cref="RowValue"/>s.</summary>
internal sealed class RowValueTranslator(ISqlExpressionFactory sql) : IMethodCallTranslator, IMethodCallTranslatorPlugin
{
    public IEnumerable<IMethodCallTranslator> Translators => [this];

    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger
    )
    {
        if (method.DeclaringType != typeof(RowValue))
        {
            return null;
        }

        var row = Row(arguments[0], arguments[1]);
        var other = Row(
            sql.ApplyTypeMapping(arguments[2], arguments[0].TypeMapping),
            sql.ApplyTypeMapping(arguments[3], arguments[1].TypeMapping)
        );
        return method.Name == nameof(RowValue.IsLarger) ? sql.GreaterThan(row, other) : sql.LessThan(row, other);
    }

    /// <summary>A call of a function without a name is written as SQL writes a row.</summary>
    private static SqlFunctionExpression Row(SqlExpression first, SqlExpression second) =>
        new(
            string.Empty,
            [first, second],
            nullable: false,
            argumentsPropagateNullability: [false, false],
            first.Type,
            first.TypeMapping
        );
}
