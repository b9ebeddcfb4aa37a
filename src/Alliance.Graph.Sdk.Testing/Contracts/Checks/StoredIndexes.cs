using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>The indexes that are really in a database, those of primary keys too.</summary>
internal static class StoredIndexes
{
    /// <summary>Columns of each index, by table. An index over a part of the rows is none for a list of all.</summary>
    public static async Task<ILookup<string, IReadOnlyList<string>>> ReadAsync(AllianceDatabase database)
    {
        await using var context = await database.Contexts.CreateDbContextAsync();
        var columns =
            database.Options.Provider == DatabaseProviderKind.Sqlite
                ? context.Database.SqlQuery<IndexColumn>(
                    $"""
                    SELECT * FROM (SELECT t.name AS "Table", i.name AS "Index", c.name AS "Column"
                    FROM sqlite_master AS t, pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c
                    WHERE t.type = 'table' AND NOT i.partial AND c.name IS NOT NULL
                    ORDER BY t.name, i.name, c.seqno)
                    UNION ALL
                    -- A key that is a whole number is the table itself, without an index of its own.
                    SELECT t.name, '', k.name FROM sqlite_master AS t, pragma_table_info(t.name) AS k
                    WHERE t.type = 'table' AND k.pk = 1 AND k.type = 'INTEGER' AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) AS o WHERE o.pk > 1)
                    """
                )
                : context.Database.SqlQuery<IndexColumn>(
                    $"""
                    SELECT t.relname::text AS "Table", i.relname::text AS "Index", c.attname::text AS "Column"
                    FROM pg_index AS x
                    JOIN pg_class AS t ON t.oid = x.indrelid
                    JOIN pg_class AS i ON i.oid = x.indexrelid
                    CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY AS k(number, place)
                    JOIN pg_attribute AS c ON c.attrelid = t.oid AND c.attnum = k.number
                    WHERE t.relnamespace = current_schema()::regnamespace AND x.indpred IS NULL
                    ORDER BY t.relname, i.relname, k.place
                    """
                );
        return (await columns.ToListAsync())
            .GroupBy(column => (column.Table, column.Index), column => column.Column)
            .ToLookup(index => index.Key.Table, index => (IReadOnlyList<string>)[.. index]);
    }

    private sealed record IndexColumn(string Table, string Index, string Column);
}
