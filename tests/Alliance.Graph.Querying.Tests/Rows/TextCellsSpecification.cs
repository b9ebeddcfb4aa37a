using System.Data.Common;
using System.Text;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Querying.Tests.Rows;

public sealed class TextCellsOnSqlite() : TextCellsSpecification(DatabaseProviderKind.Sqlite);

public sealed class TextCellsOnPostgreSql() : TextCellsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Texts come from the database as they are, and without strings.</summary>
public abstract class TextCellsSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private const int Rows = 1_000;
    private const int Length = 1_000;

    protected override ComposedGraph Graph { get; } = GraphComposer.Compose([new CoreModule()]);

    private DatabaseProvider Provider => DatabaseProvider.Of(Kind);

    /// <summary>Lengths around those at which room is found for them: a guess, a block, more than a block.</summary>
    [SkippableFact]
    public async Task Texts_of_any_length_are_read_as_they_are()
    {
        List<string?> texts =
        [
            "",
            null,
            "a",
            "Österreich",
            "κόσμε",
            "\U0001F600 \"quoted\" \\ \t \n /",
            null,
            .. new[] { 511, 512, 513, 1024, 2047, 2048, 2049, 65_535, 65_536, 65_537, 200_000 }.Select(
                length => new string('x', length)
            ),
            .. Enumerable.Range(1, 600).Select(length => string.Concat(Enumerable.Repeat("é", length))),
            "",
            "the last one",
        ];
        var store = new TextStore();
        var columns = new List<(string? Text, TextColumn Column)>();
        foreach (var some in texts.Chunk(100))
        {
            var read = await ReadAsync(
                $"SELECT {string.Join(", ", some.Select((_, index) => $"CAST(@t{index} AS text)"))}",
                [.. some.Select((text, index) => KeyValuePair.Create($"t{index}", (object?)text ?? DBNull.Value))],
                store,
                some.Length
            );
            columns.AddRange(some.Zip(read));
        }

        foreach (var (text, column) in columns)
        {
            Assert.Equal(text is null, column.IsNull(0));
            Assert.Equal(text, column.ValueAt(0));
            if (text is not null)
            {
                Assert.True(column.Utf8(0).SequenceEqual(Encoding.UTF8.GetBytes(text)));
            }
        }

        // Released memory is used again, also by texts of other lengths.
        store.Release();
        columns.Clear();
        var again = await ReadAsync("SELECT CAST(@t0 AS text)", [KeyValuePair.Create("t0", (object)"anew")], store, 1);
        Assert.Equal("anew", again[0][0]);
    }

    [SkippableFact]
    public async Task No_string_is_made_of_a_text()
    {
        await using var connection = await Provider.OpenReads(Database.Contexts, Database.Options).OpenAsync(default);
        var statement = new WrittenStatement(
            $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Rows}) SELECT CAST(@t0 AS text) FROM n",
            [KeyValuePair.Create("t0", (object)new string('x', Length))]
        );
        var allocated = long.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            await using var reader = await connection.ExecuteAsync(statement, default);
            allocated = Math.Min(allocated, AllocatedBy(reader));
        }

        // A string has two bytes for each letter. The drivers need some for each row, and blocks that the pool lost one
        // for each letter.
        Assert.InRange(allocated / Rows, 0, Length * 3 / 2);
    }

    [SkippableFact]
    public async Task Rows_are_found_by_the_texts_of_their_parents()
    {
        var store = new TextStore();
        var children = await ReadAsync(
            "SELECT CAST('b' AS text) AS k UNION ALL SELECT 'b' UNION ALL SELECT 'ä' UNION ALL SELECT 'c' UNION ALL SELECT 'c' ORDER BY 1",
            [],
            store,
            1
        );
        var parents = await ReadAsync(
            "SELECT CAST('c' AS text), CAST('ä' AS text), CAST('a' AS text), CAST(NULL AS text), CAST('b' AS text)",
            [],
            store,
            5
        );

        var groups = children[0].Group();
        var order = Enumerable.Range(0, 5).Select(row => children[0][row]).ToList();

        Assert.Equal(3, groups.Ranges.Count());
        Assert.Equal(
            [
                new RowRange(order.IndexOf("c"), 2),
                new RowRange(order.IndexOf("ä"), 1),
                default,
                default,
                new RowRange(order.IndexOf("b"), 2),
            ],
            parents.Select(parent => groups.Of(parent, 0))
        );
    }

    /// <summary>Without waiting in between: only this thread's memory is counted.</summary>
    private long AllocatedBy(DbDataReader reader)
    {
        var texts = new TextStore();
        var column = new TextColumn(0, Provider.Dialect.Cells.TextOf("text"), texts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var rows = 0;
        while (reader.Read())
        {
            column.Read(reader);
            rows++;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(Rows, rows);
        Assert.Equal(Length, column.Utf8(Rows - 1).Length);
        column.Release();
        texts.Release();
        return allocated;
    }

    private async Task<TextColumn[]> ReadAsync(
        string statement,
        IReadOnlyList<KeyValuePair<string, object>> parameters,
        TextStore store,
        int count
    )
    {
        await using var connection = await Provider.OpenReads(Database.Contexts, Database.Options).OpenAsync(default);
        await using var reader = await connection.ExecuteAsync(new WrittenStatement(statement, parameters), default);
        var columns = Enumerable
            .Range(0, count)
            .Select(ordinal => new TextColumn(ordinal, Provider.Dialect.Cells.TextOf(null), store))
            .ToArray();
        while (await reader.ReadAsync())
        {
            Array.ForEach(columns, column => column.Read(reader));
        }

        return columns;
    }
}
