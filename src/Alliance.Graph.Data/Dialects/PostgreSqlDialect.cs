using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Revisions.Changes;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Data.Searching.Words;

namespace Alliance.Graph.Data.Dialects;

internal sealed class PostgreSqlDialect : DatabaseDialect
{
    public override string SystemName => "postgresql";

    public override bool NullsAreSmallest => false;

    public override bool RepeatsLinkAsLowerBound => true;

    public override bool AsksExistsForEachRow => false;

    public override SearchDialect Search { get; } = new PostgreSqlSearch();

    public override ChangeDialect Changes { get; } = new PostgreSqlChanges();

    public override CellReaders Cells { get; } = new PostgreSqlCellReaders();

    public override string KeysSource => "SELECT unnest({0}) AS value";

    public override object KeyList(Array keys) => keys;

    /// <summary>A lateral join: for each key the database reads only the rows of its page, from an index.</summary>
    public override Expression PagePerKey(PagePerKey page)
    {
        var key = Expression.Parameter(page.KeyRowType, "key");
        var children = typeof(IEnumerable<>).MakeGenericType(page.ChildType);
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.SelectMany),
            [page.KeyRowType, page.ChildType, page.PairType],
            page.Keys,
            Expression.Quote(
                Expression.Lambda(
                    typeof(Func<,>).MakeGenericType(page.KeyRowType, children),
                    page.Page(Expression.Property(key, nameof(KeyRow<int>.Value))),
                    key
                )
            ),
            Expression.Quote(page.Pair())
        );
    }
}
