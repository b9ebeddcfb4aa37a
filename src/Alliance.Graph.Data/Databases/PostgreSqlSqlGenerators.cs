using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Windows;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Internal;

namespace Alliance.Graph.Data.Databases;

#pragma warning disable EF1001 // There is no other way to add one clause to what the provider writes.
/// <summary>Writes functions over windows beside what the provider writes.</summary>
internal sealed class PostgreSqlSqlGenerators(
    QuerySqlGeneratorDependencies dependencies,
    IRelationalTypeMappingSource mappings,
    INpgsqlSingletonOptions options
) : IQuerySqlGeneratorFactory
{
    public QuerySqlGenerator Create() => new Generator(dependencies, mappings, options);

    private sealed class Generator(
        QuerySqlGeneratorDependencies dependencies,
        IRelationalTypeMappingSource mappings,
        INpgsqlSingletonOptions options
    ) : NpgsqlQuerySqlGenerator(dependencies, mappings, options.ReverseNullOrderingEnabled, options.PostgresVersion)
    {
        protected override Expression VisitSqlFunction(SqlFunctionExpression sqlFunctionExpression)
        {
            if (sqlFunctionExpression is not WindowExpression window)
            {
                return base.VisitSqlFunction(sqlFunctionExpression);
            }

            WindowText.Write(Sql, window, argument => Visit(argument));
            return window;
        }
    }
}
#pragma warning restore EF1001
