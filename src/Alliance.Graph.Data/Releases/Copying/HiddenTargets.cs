using Microsoft.Data.Sqlite;

namespace Alliance.Graph.Data.Releases.Copying;

/// <summary>
/// Takes out of a copy what names rows that were not copied. A link that may be missing becomes null, as the graph
/// shows it to those
/// who do not see its target; a row that cannot be without the link is left out, and so is what needs that row.
/// </summary>
/// <param name="copy">The copy, whose constraints are not enforced at this moment.</param>
internal sealed class HiddenTargets(SqliteConnection copy)
{
    /// <returns>How many rows were left out of each table.</returns>
    public async Task<IReadOnlyDictionary<string, long>> RemoveAsync(CancellationToken cancellationToken)
    {
        var leftOut = new SortedDictionary<string, long>(StringComparer.Ordinal);
        while (await BrokenAsync(cancellationToken) is { Count: > 0 } broken)
        {
            // A row can be named several times, and be gone by then.
            foreach (var link in broken)
            {
                var columns = await ColumnsAsync(link, cancellationToken);
                var changed = await ExecuteAsync(
                    columns.All(column => column.IsNullable)
                        ? $"UPDATE {Quoted(link.Table)} SET {string.Join(", ", columns.Select(column => $"{Quoted(column.Name)} = NULL"))} WHERE rowid = {link.Row}"
                        : $"DELETE FROM {Quoted(link.Table)} WHERE rowid = {link.Row}",
                    cancellationToken
                );
                if (columns.Any(column => !column.IsNullable))
                {
                    leftOut[link.Table] = leftOut.GetValueOrDefault(link.Table) + changed;
                }
            }
        }

        return leftOut;
    }

    private async Task<IReadOnlyList<BrokenLink>> BrokenAsync(CancellationToken cancellationToken)
    {
        await using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA foreign_key_check";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var broken = new List<BrokenLink>();
        while (await reader.ReadAsync(cancellationToken))
        {
            broken.Add(new BrokenLink(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(3)));
        }

        return broken;
    }

    private async Task<IReadOnlyList<(string Name, bool IsNullable)>> ColumnsAsync(
        BrokenLink link,
        CancellationToken cancellationToken
    )
    {
        await using var command = copy.CreateCommand();
        command.CommandText = """
            SELECT key."from", "column"."notnull" = 0 AND "column".pk = 0
            FROM pragma_foreign_key_list($table) AS key JOIN pragma_table_info($table) AS "column" ON "column".name = key."from"
            WHERE key.id = $key
            """;
        command.Parameters.AddWithValue("$table", link.Table);
        command.Parameters.AddWithValue("$key", link.Key);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var columns = new List<(string, bool)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            columns.Add((reader.GetString(0), reader.GetBoolean(1)));
        }

        return columns;
    }

    private async Task<int> ExecuteAsync(string statement, CancellationToken cancellationToken)
    {
        await using var command = copy.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <param name="Table">Table of the row that links.</param>
    /// <param name="Row">Its rowid.</param>
    /// <param name="Key">Number of the constraint.</param>
    private sealed record BrokenLink(string Table, long Row, long Key);
}
