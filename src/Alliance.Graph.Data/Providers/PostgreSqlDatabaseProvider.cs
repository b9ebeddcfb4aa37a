using System.Linq.Expressions;
using Alliance.Graph.Data.Querying;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Providers;

internal sealed class PostgreSqlDatabaseProvider : DatabaseProvider
{
    public override bool NullsAreSmallest => false;

    public override bool RepeatsLinkAsLowerBound => true;

    public override void Configure(DbContextOptionsBuilder options, string connectionString, MigrationsLocation? migrations = null)
        => options.UseNpgsql(connectionString, postgreSql =>
        {
            if (migrations is not null)
            {
                postgreSql.MigrationsAssembly(migrations.Assembly).MigrationsHistoryTable(migrations.HistoryTable);
            }
        });

    public override IQueryable<TRow> Keys<TRow>(DbContext context, Array keys)
        => context.Set<TRow>().FromSqlRaw("SELECT unnest({0}) AS \"Value\"", keys);

    /// <summary>A lateral join: for each key the database reads only the rows of its page, from an index.</summary>
    public override Expression PagePerKey(PagePerKey page)
    {
        var key = Expression.Parameter(page.KeyRowType, "key");
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.SelectMany),
            [page.KeyRowType, page.ChildType, page.PairType],
            page.Keys,
            Expression.Quote(Expression.Lambda(
                typeof(Func<,>).MakeGenericType(page.KeyRowType, typeof(IEnumerable<>).MakeGenericType(page.ChildType)),
                page.Page(Expression.Property(key, nameof(KeyRow<int>.Value))),
                key)),
            Expression.Quote(page.Pair()));
    }
}
