using System.Reflection;
using Alliance.Graph.Data.Querying.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query;

namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>
/// Translates <see cref="Statistics"/>. SQLite runs functions of ours; PostgreSQL is told the same steps, since its own
/// <c>percentile_cont</c> and <c>stddev</c> round in other places.
/// </summary>
internal sealed class StatisticsTranslator(ISqlExpressionFactory sql, IRelationalTypeMappingSource mappings)
    : IAggregateMethodCallTranslator,
        IAggregateMethodCallTranslatorPlugin
{
    public IEnumerable<IAggregateMethodCallTranslator> Translators => [this];

    public SqlExpression? Translate(
        MethodInfo method,
        EnumerableExpression source,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger
    )
    {
        if (method.DeclaringType != typeof(Statistics) || source.Selector is not SqlExpression selected)
        {
            return null;
        }

        var value = sql.ApplyDefaultTypeMapping(selected);
        IReadOnlyList<SqlExpression> others = [.. arguments.Select(argument => sql.ApplyTypeMapping(argument, Number))];
        return sql is NpgsqlSqlExpressionFactory postgreSql
            ? new PostgreSqlStatistics(postgreSql, mappings, source.Predicate).Translate(method.Name, value, others)
            : new SqlFunctionExpression(
                SqliteStatistics.Name(method.Name, ExpressionBuilding.Underlying(value.Type)),
                [
                    source.Predicate is null ? value : sql.Case([new CaseWhenClause(source.Predicate, value)], null),
                    .. others,
                ],
                nullable: true,
                argumentsPropagateNullability: [false, .. others.Select(_ => false)],
                method.ReturnType,
                method.Name == nameof(Statistics.Place) ? value.TypeMapping : Number
            );
    }

    private RelationalTypeMapping Number => mappings.FindMapping(typeof(double))!;
}
