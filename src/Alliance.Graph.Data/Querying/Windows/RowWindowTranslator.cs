using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Data.Querying.Calculating;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Querying.Windows;

/// <summary>Translates <see cref="RowWindow"/>s.</summary>
internal sealed class RowWindowTranslator(ISqlExpressionFactory sql)
    : IMethodCallTranslator,
        IMethodCallTranslatorPlugin
{
    private static readonly RelationalTypeMapping Long = new LongTypeMapping("bigint", System.Data.DbType.Int64);

    public IEnumerable<IMethodCallTranslator> Translators => [this];

    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger
    )
    {
        if (method.DeclaringType != typeof(RowWindow))
        {
            return null;
        }

        return method.Name switch
        {
            nameof(RowWindow.Partition) => WindowExpression.Partition(Mapped(arguments[0]), SqlParts.Number),
            nameof(RowWindow.PartitionToo) => ((WindowExpression)arguments[0]).PartitionToo(Mapped(arguments[1])),
            nameof(RowWindow.First) => WindowExpression.First(
                Mapped(arguments[0]),
                IsTrue(arguments[1]),
                SqlParts.Number
            ),
            nameof(RowWindow.Then) => ((WindowExpression)arguments[0]).Then(Mapped(arguments[1]), IsTrue(arguments[2])),
            nameof(RowWindow.Number) => ((WindowExpression)arguments[0]).Over("ROW_NUMBER", typeof(long), Long),
            nameof(RowWindow.RunningSum) => Sum((WindowExpression)arguments[0], Mapped(arguments[1])),
            _ => throw new NotSupportedException($"Nobody knows how '{method.Name}' is said in SQL."),
        };
    }

    /// <summary>PostgreSQL adds whole numbers to such that have no bounds.</summary>
    private static SqlExpression Sum(WindowExpression window, SqlExpression value) =>
        value.Type == typeof(decimal)
            ? window.Over(WindowExpression.Sum, value.Type, value.TypeMapping!, value)
            : new SqlUnaryExpression(
                ExpressionType.Convert,
                window.Over(WindowExpression.Sum, typeof(long), Long, value),
                value.Type,
                value.Type == typeof(int) ? SqlParts.Number : Long
            );

    private SqlExpression Mapped(SqlExpression value) => sql.ApplyDefaultTypeMapping(value)!;

    private static bool IsTrue(SqlExpression constant) => (bool)((SqlConstantExpression)constant).Value!;
}
