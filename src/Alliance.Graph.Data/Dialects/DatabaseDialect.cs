using System.Linq.Expressions;
using Alliance.Graph.Data.Revisions.Changes;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Data.Searching.Words;

namespace Alliance.Graph.Data.Dialects;

/// <summary>
/// How a database is asked, and how it answers: handing over a list of keys, the place of nulls, the shape of pages
/// per parent, full-text search and the values of a row. Knows no connection.
/// </summary>
internal abstract class DatabaseDialect
{
    /// <summary>The database's name in OpenTelemetry's conventions: a value of <c>db.system.name</c>.</summary>
    public abstract string SystemName { get; }

    /// <summary>Whether NULL sorts as the smallest value when nothing else is said.</summary>
    public abstract bool NullsAreSmallest { get; }

    /// <summary>
    /// Whether a link must also be compared with <c>&gt;=</c>: it changes no row, but EF Core then keeps the page of
    /// each parent as a lateral join instead of numbering the rows of the whole table.
    /// </summary>
    public abstract bool RepeatsLinkAsLowerBound { get; }

    /// <summary>
    /// Whether EXISTS is asked anew for each row, however many rows have the same answer. Otherwise the database
    /// makes a join of it.
    /// </summary>
    public abstract bool AsksExistsForEachRow { get; }

    /// <summary>How nodes are found by words.</summary>
    public abstract SearchDialect Search { get; }

    /// <summary>How changes of rows are written.</summary>
    public abstract ChangeDialect Changes { get; }

    /// <summary>How values are read.</summary>
    public abstract CellReaders Cells { get; }

    /// <summary>A table of the keys that travel as the parameter <c>{0}</c>, with the column <c>value</c>.</summary>
    public abstract string KeysSource { get; }

    /// <summary>Keys as the value of that parameter.</summary>
    /// <param name="keys">Keys as the database stores them, all of one type.</param>
    public abstract object KeyList(Array keys);

    /// <summary>Pairs each key with the rows of its page.</summary>
    public abstract Expression PagePerKey(PagePerKey page);

    /// <summary>What EF Core made of a query, in words that the database has.</summary>
    public virtual Expression Written(Expression translated) => translated;
}
