using Npgsql;

namespace Alliance.Graph.Data.Backups.PostgreSql;

/// <summary>A table of a module, the one of its applied migrations included.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Columns that are written; the database calculates the others.</param>
/// <param name="Counters">Columns that the database numbers.</param>
internal sealed record ModuleTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Counters)
{
    private const string Select = """
        SELECT c.relname::text,
            array(SELECT attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attname),
            array(SELECT attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND attnum > 0 AND NOT attisdropped
                AND pg_get_serial_sequence(quote_ident(c.relname), attname) IS NOT NULL ORDER BY attname),
            array(SELECT f.relname::text FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid WHERE k.conrelid = c.oid AND k.contype = 'f')
        FROM pg_class c
        WHERE c.relkind = 'r' AND c.relnamespace = to_regnamespace(quote_ident(current_schema()))
            AND EXISTS (SELECT FROM unnest(@prefixes) p WHERE c.relname = '__migrations_' || p OR starts_with(c.relname::text, p || '_'))
        ORDER BY c.relname
        """;

    /// <summary>The tables of the modules with these prefixes, each behind those that it refers to.</summary>
    public static async Task<IReadOnlyList<ModuleTable>> OfAsync(
        NpgsqlConnection connection,
        string[] prefixes,
        CancellationToken cancellationToken
    )
    {
        var found = new List<(ModuleTable Table, HashSet<string> Needs)>();
        await using var command = new NpgsqlCommand(Select, connection) { Parameters = { new("prefixes", prefixes) } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(
                (
                    new ModuleTable(
                        reader.GetString(0),
                        reader.GetFieldValue<string[]>(1),
                        reader.GetFieldValue<string[]>(2)
                    ),
                    [.. reader.GetFieldValue<string[]>(3)]
                )
            );
        }

        var ordered = new List<ModuleTable>();
        while (found.Count > 0)
        {
            // Where tables refer to each other in a circle none is first, and the database says what it thinks of the
            // order.
            var left = found.Select(entry => entry.Table.Name).ToHashSet();
            var next = found.FirstOrDefault(entry =>
                entry.Needs.All(need => need == entry.Table.Name || !left.Contains(need))
            );
            next = next.Table is null ? found[0] : next;
            found.Remove(next);
            ordered.Add(next.Table);
        }

        return ordered;
    }

    public async Task EmptyAsync(NpgsqlConnection target, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"DELETE FROM {Quoted(Name)}", target) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Copies all rows as they are.</summary>
    public async Task CopyAsync(NpgsqlConnection source, NpgsqlConnection target, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", Columns.Select(Quoted));
        await using (
            var from = await source.BeginRawBinaryCopyAsync(
                $"COPY {Quoted(Name)} ({columns}) TO STDOUT (FORMAT BINARY)",
                cancellationToken
            )
        )
        await using (
            var to = await target.BeginRawBinaryCopyAsync(
                $"COPY {Quoted(Name)} ({columns}) FROM STDIN (FORMAT BINARY)",
                cancellationToken
            )
        )
        {
            await from.CopyToAsync(to, cancellationToken);
        }

        foreach (var counter in Counters)
        {
            // Numbers are taken without regard to transactions, so that it may only go forward.
            await using var command = new NpgsqlCommand(
                $"SELECT setval(pg_get_serial_sequence(@table, @column), greatest(max({Quoted(counter)}), nextval(pg_get_serial_sequence(@table, @column)))) FROM {Quoted(Name)}",
                target
            )
            {
                Parameters = { new("table", Quoted(Name)), new("column", counter) },
            };
            await command.ExecuteScalarAsync(cancellationToken);
        }
    }

    public override string ToString() => $"{Name} ({string.Join(", ", Columns)})";

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
