using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Calculating;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Windows;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Sqlite.Query.Internal;

namespace Alliance.Graph.Data.Databases;

/// <summary>
/// Writes <c>ORDER BY x IS NULL, x</c> as <c>ORDER BY x NULLS LAST</c>, and likewise from the other end: SQLite finds
/// this order in
/// an index over x, and would sort all rows for the other. It writes functions over windows too.
/// </summary>
internal sealed class SqliteSqlGenerators(QuerySqlGeneratorDependencies dependencies) : IQuerySqlGeneratorFactory
{
    public QuerySqlGenerator Create() => new Generator(dependencies);

#pragma warning disable EF1001 // There is no other way to change one clause of what the provider writes.
    private sealed class Generator(QuerySqlGeneratorDependencies dependencies) : SqliteQuerySqlGenerator(dependencies)
    {
        protected override void GenerateOrderings(SelectExpression selectExpression)
        {
            var orderings = selectExpression.Orderings;
            if (!Enumerable.Range(0, orderings.Count).Any(index => IsPair(orderings, index)))
            {
                base.GenerateOrderings(selectExpression);
                return;
            }

            Sql.AppendLine().Append("ORDER BY ");
            for (var index = 0; index < orderings.Count; index++)
            {
                Sql.Append(index == 0 ? "" : ", ");
                if (IsPair(orderings, index))
                {
                    index++;
                    Visit(orderings[index]);
                    Sql.Append(orderings[index].IsAscending ? " NULLS LAST" : " NULLS FIRST");
                }
                else
                {
                    Visit(orderings[index]);
                }
            }
        }

        protected override Expression VisitSqlFunction(SqlFunctionExpression sqlFunctionExpression)
        {
            if (sqlFunctionExpression is not WindowExpression window)
            {
                return base.VisitSqlFunction(sqlFunctionExpression);
            }

            if (window is not { Function: WindowExpression.Sum } || window.Type != typeof(decimal))
            {
                WindowText.Write(Sql, window, argument => Visit(argument), OrderBy);
                return window;
            }

            Sql.Append($"{SqliteSums.Whole}(");
            for (var part = 0; part < SqliteSums.Parts; part++)
            {
                var number = part;
                Sql.Append(part == 0 ? "" : ", ");
                WindowText.Write(Sql, window, argument => Visit(argument), value => Part(value, number), OrderBy);
            }

            Sql.Append(")");
            return window;
        }

        private void Part(Expression value, int part)
        {
            Sql.Append($"{SqliteSums.Part}(");
            Visit(value);
            Sql.Append($", {part})");
        }

        /// <summary>
        /// Decimals are texts; EF Core says in an ORDER BY by itself that they are compared as numbers.
        /// </summary>
        private void OrderBy(Expression key)
        {
            Visit(key);
            Sql.Append(ExpressionBuilding.Underlying(key.Type) == typeof(decimal) ? " COLLATE EF_DECIMAL" : "");
        }

        /// <summary>
        /// Whether rows are ordered by the lack of a value and then, in the same direction, by the value.
        /// </summary>
        private static bool IsPair(IReadOnlyList<OrderingExpression> orderings, int index) =>
            index + 1 < orderings.Count
            && orderings[index].Expression
                is SqlUnaryExpression { OperatorType: ExpressionType.Equal, Operand: var operand }
            && operand.Equals(orderings[index + 1].Expression)
            && orderings[index].IsAscending == orderings[index + 1].IsAscending;
    }
#pragma warning restore EF1001
}
