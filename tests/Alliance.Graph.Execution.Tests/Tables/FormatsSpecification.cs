using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Tests.Corpus;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using DuckDB.NET.Data;
using nietras.SeparatedValues;

namespace Alliance.Graph.Execution.Tests.Tables;

public sealed class FormatsOnSqlite() : FormatsSpecification(DatabaseProviderKind.Sqlite);

public sealed class FormatsOnPostgreSql() : FormatsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Each format read back by a reader of its own: types, nothing, the empty text, and what could be taken for something
/// else.
/// </summary>
public abstract class FormatsSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private const string Rounds =
        "{ rounds(order: [{ key: ASC }]) { nodes { key title summary opensOn opensAt closedAt version targets } } }";
    private const string Metrics =
        "{ hotlines { nodes { key isInhopeFounder founded metrics { aggregate { value { avg } } nodes { value } } } } }";
    private const string Odd = "=1+1, \"two\";\r\nÄ Ж";

    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    protected override ComposedGraph Graph => WholeGraph.Composed;

    protected override bool OnlyReads => false;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await Database.Contexts.CreateDbContextAsync();
        context.AddRange(
            Round("a", Odd, new DateTime(2014, 9, 30, 21, 59, 59, DateTimeKind.Utc)),
            Round("b", string.Empty, null),
            Round("c", null, null),
            Round("d", new string('x', 40_000) + "\u0001", null)
        );
        await context.SaveChangesAsync();
    }

    [SkippableFact]
    public async Task Csv_is_read_by_Sep()
    {
        var table = await AskAsync(Rounds, TableFormat.Csv);

        using var reader = Sep.Reader(options => options with { Unescape = true }).FromText(table.Text);
        var rows = reader.Enumerate(row => row[..].ToStringsArray()).ToList();
        Assert.Equal(
            ["key", "title", "summary", "opensOn", "opensAt", "closedAt", "version", "targets"],
            reader.Header.ColNames
        );
        Assert.Equal(
            [
                "a",
                "Round a",
                "'" + Odd,
                "2014-01-01",
                "2014-01-01T09:00:00Z",
                "2014-09-30T21:59:59Z",
                "1",
                "INVESTIGATION; AWARENESS",
            ],
            rows[0]
        );
        Assert.Contains("\r\nb,Round b,\"\",2014-01-01,", table.Text, StringComparison.Ordinal);
        Assert.Contains("\r\nc,Round c,,2014-01-01,", table.Text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", table.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Csv_can_have_another_separator_a_mark_and_formulas_as_they_are()
    {
        var table = await AskedTable.AskAsync(
            Database,
            new GraphRequest(Rounds)
            {
                Table = new TableRequest(TableFormat.Csv)
                {
                    Separator = ';',
                    HasByteOrderMark = true,
                    KeepsFormulas = true,
                },
            }
        );

        Assert.Equal([0xEF, 0xBB, 0xBF], table.Bytes[..3].ToArray());
        using var reader = Sep.New(';').Reader(options => options with { Unescape = true }).FromText(table.Text[1..]);
        Assert.Equal(Odd, reader.Enumerate(row => row["summary"].ToString()).First());
    }

    [SkippableFact]
    public async Task Csv_of_lists_alone_or_with_a_hash_in_front_is_read_by_DuckDB_without_being_told_how()
    {
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            context.AddRange(Round("#1", "Hash", null), Round("2", null, null), Round("3", null, null));
            await context.SaveChangesAsync();
        }

        var lists = await FileAsync("{ rounds { nodes { targets } } }", TableFormat.Csv);
        var hashes = await FileAsync(
            "{ rounds(where: { key: { in: [\"#1\", \"2\", \"3\"] } }, order: [{ key: ASC }]) { nodes { key version } } }",
            TableFormat.Csv
        );
        Assert.Equal(
            ["targets VARCHAR"],
            Duck($"SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM read_csv('{lists}'))")
        );
        Assert.Equal(
            ["7 INVESTIGATION; AWARENESS"],
            Duck($"SELECT count(*) || ' ' || max(targets) FROM read_csv('{lists}')")
        );
        Assert.Equal(["#1", "2", "3"], Duck($"SELECT key::VARCHAR FROM read_csv('{hashes}') ORDER BY 1"));
    }

    [SkippableFact]
    public async Task Json_lines_are_objects_with_all_columns()
    {
        var lines = (await AskAsync(Rounds, TableFormat.JsonLines))
            .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line))
            .ToList();

        Assert.Equal(4, lines.Count);
        Assert.Equal(Odd, lines[0].GetProperty("summary").GetString());
        Assert.Equal("2014-01-01", lines[0].GetProperty("opensOn").GetString());
        Assert.Equal("2014-01-01T09:00:00Z", lines[0].GetProperty("opensAt").GetString());
        Assert.Equal(1, lines[0].GetProperty("version").GetInt32());
        Assert.Equal(string.Empty, lines[1].GetProperty("summary").GetString());
        Assert.Equal(JsonValueKind.Null, lines[2].GetProperty("summary").ValueKind);
        Assert.Equal(40_001, lines[3].GetProperty("summary").GetString()!.Length);
    }

    [SkippableFact]
    public async Task Parquet_is_read_by_DuckDB_with_its_types()
    {
        var types = await DuckAsync(
            Rounds,
            "SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM '{0}')"
        );
        var first = await DuckAsync(
            Rounds,
            "SELECT concat_ws('|', key, summary = '=1+1, \"two\";' || chr(13) || chr(10) || 'Ä Ж', year(opensOn), epoch(closedAt)::BIGINT, version, targets) FROM '{0}' WHERE key = 'a'"
        );
        var empty = await DuckAsync(Rounds, "SELECT key FROM '{0}' WHERE summary = ''");
        var none = await DuckAsync(
            Rounds,
            "SELECT key FROM '{0}' WHERE summary IS NULL OR length(summary) = 40001 ORDER BY key"
        );

        Assert.Equal(
            [
                "key VARCHAR",
                "title VARCHAR",
                "summary VARCHAR",
                "opensOn DATE",
                "opensAt TIMESTAMP WITH TIME ZONE",
                "closedAt TIMESTAMP WITH TIME ZONE",
                "version INTEGER",
                "targets VARCHAR",
            ],
            types
        );
        Assert.Equal(
            [
                $"a|true|2014|{new DateTimeOffset(2014, 9, 30, 21, 59, 59, TimeSpan.Zero).ToUnixTimeSeconds()}|1|INVESTIGATION; AWARENESS",
            ],
            first
        );
        Assert.Equal(["b"], empty);
        Assert.Equal(["c", "d"], none);
    }

    [SkippableFact]
    public async Task Parquet_numbers_equal_those_of_csv()
    {
        var csv = await AskAsync(Metrics, TableFormat.Csv);
        var types = await DuckAsync(
            Metrics,
            "SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM '{0}')"
        );
        var path = await FileAsync(Metrics, TableFormat.Parquet);
        var text = Path.ChangeExtension(path, "csv");
        await File.WriteAllBytesAsync(text, csv.Bytes.ToArray());

        Assert.Equal(
            [
                "key VARCHAR",
                "isInhopeFounder BOOLEAN",
                "founded VARCHAR",
                "metrics.aggregate.value.avg DOUBLE",
                "metrics.value DECIMAL(38,10)",
            ],
            types
        );
        var typed =
            $"SELECT key, \"isInhopeFounder\"::BOOLEAN, founded::VARCHAR, \"metrics.aggregate.value.avg\"::DOUBLE, \"metrics.value\"::DECIMAL(38,10) FROM ";
        var fromText = $"{typed} read_csv('{text}', all_varchar = true)";
        Assert.Equal(
            ["0"],
            Duck(
                $"SELECT count(*)::VARCHAR FROM (({typed} '{path}' EXCEPT ALL {fromText}) UNION ALL ({fromText} EXCEPT ALL {typed} '{path}'))"
            )
        );
        Assert.Equal([$"{csv.Lines.Length - 1}"], Duck($"SELECT count(*)::VARCHAR FROM '{path}'"));
        Assert.NotEqual(["0"], Duck($"SELECT count(\"metrics.value\")::VARCHAR FROM '{path}'"));
    }

    [SkippableFact]
    public async Task Parquet_says_what_was_asked()
    {
        var path = await FileAsync(Rounds, TableFormat.Parquet);

        Assert.Equal(
            [Rounds],
            Duck($"SELECT decode(value) FROM parquet_kv_metadata('{path}') WHERE decode(key) = 'question'")
        );
    }

    [SkippableFact]
    public async Task An_arrow_stream_is_read_with_its_types()
    {
        using var reader = new ArrowStreamReader((await AskAsync(Rounds, TableFormat.Arrow)).Bytes);
        var batch = await reader.ReadNextRecordBatchAsync();

        Assert.Equal(
            ["utf8", "utf8", "utf8", "date32", "timestamp", "timestamp", "int32", "utf8"],
            reader.Schema.FieldsList.Select(field => field.DataType.Name)
        );
        Assert.Equal(Rounds, reader.Schema.Metadata["question"]);
        Assert.Equal(4, batch.Length);
        var summaries = (StringArray)batch.Column("summary");
        Assert.Equal([Odd, string.Empty, null], Enumerable.Range(0, 3).Select(row => summaries.GetString(row)));
        Assert.Equal(new DateOnly(2014, 1, 1), ((Date32Array)batch.Column("opensOn")).GetDateOnly(0));
        Assert.Equal(
            new DateTimeOffset(2014, 9, 30, 21, 59, 59, TimeSpan.Zero),
            ((TimestampArray)batch.Column("closedAt")).GetTimestamp(0)
        );
        Assert.True(batch.Column("closedAt").IsNull(1));
        Assert.Null(await reader.ReadNextRecordBatchAsync());
    }

    [SkippableFact]
    public async Task A_workbook_has_typed_cells_a_header_that_stays_and_a_sheet_with_the_question()
    {
        var (rows, sheet) = await SheetAsync(Rounds, 1);
        var (facts, _) = await SheetAsync(Rounds, 2);

        Assert.Equal("frozen", sheet.Descendants(Sheet + "pane").Single().Attribute("state")?.Value);
        Assert.Equal(
            ["key", "title", "summary", "opensOn", "opensAt", "closedAt", "version", "targets"],
            rows[0].Select(cell => cell.Text)
        );
        Assert.Equal(Odd.ReplaceLineEndings(), rows[1][2].Text.ReplaceLineEndings());
        Assert.Equal(("n", "41640"), (rows[1][3].Type, rows[1][3].Text));
        Assert.Equal("41640.375", rows[1][4].Text);
        Assert.Equal(("n", "1"), (rows[1][6].Type, rows[1][6].Text));
        Assert.Equal(32_767, rows[4][2].Text.Length);
        Assert.EndsWith("…", rows[4][2].Text, StringComparison.Ordinal);
        Assert.Equal(["fact", "question", "revision", "time", "sources", "cut"], facts.Select(row => row[0].Text));
        Assert.Equal(Rounds, facts[1][1].Text);
    }

    [SkippableFact]
    public async Task A_workbook_has_a_sheet_for_each_table_and_full_days_are_dates()
    {
        const string Query =
            "query Two { hotlines { nodes { key founded } groupBy(keys: [STATUS]) { key { status } count } again: groupBy(keys: [COUNTRY]) { key { country { code } } count } aggregate { count } totalCount } laws(first: 0) { nodes { key } } }";
        var table = await AskAsync(Query, TableFormat.Workbook);
        using var zip = new ZipArchive(new MemoryStream(table.Bytes.ToArray()));
        await using var book = await zip.GetEntry("xl/workbook.xml")!.OpenAsync();
        var names = XDocument.Load(book).Descendants(Sheet + "sheet").Select(sheet => sheet.Attribute("name")!.Value);
        var founded = (await SheetAsync(Query, 1)).Rows.Skip(1).Select(row => row.ElementAtOrDefault(1)).ToList();

        Assert.Equal(
            ["hotlines", "hotlines.groupBy", "hotlines.again", "hotlines.aggregate", "laws", "Question"],
            names
        );
        foreach (var sheet in new[] { 2, 3 })
        {
            var groups = (await SheetAsync(Query, sheet)).Rows.Skip(1).ToList();
            Assert.Equal(founded.Count, groups.Sum(row => int.Parse(row[1].Text, null)));
        }

        Assert.Equal(
            [$"{founded.Count}", $"{founded.Count}"],
            (await SheetAsync(Query, 4)).Rows[1].Select(cell => cell.Text)
        );
        Assert.Equal("Two.xlsx", table.Response.Table!.FileName);
        Assert.Contains(founded, cell => cell is { Type: not "n", Text.Length: 4 });
        Assert.Contains(founded, cell => cell is { Type: "n", Text.Length: 5 });
    }

    [SkippableTheory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    [InlineData("arrow")]
    public async Task An_empty_table_has_its_columns_in_every_format(string name)
    {
        const string Query = "{ rounds(where: { key: { eq: \"none\" } }) { nodes { key opensOn } } }";
        var format = TableFormat.All.Single(format => format.Name == name);
        var table = await AskAsync(Query, format);

        Assert.Null(table.Error);
        IEnumerable<string> columns = name switch
        {
            "csv" => table.Lines.Single().Split(','),
            "ndjson" => table.Bytes.IsEmpty ? ["key", "opensOn"] : [],
            "xlsx" => (await SheetAsync(Query, 1)).Rows.Single().Select(cell => cell.Text),
            "parquet" => await DuckAsync(Query, "SELECT column_name FROM (DESCRIBE SELECT * FROM '{0}')"),
            _ => new ArrowStreamReader(table.Bytes).Schema.FieldsList.Select(field => field.Name),
        };
        Assert.Equal(["key", "opensOn"], columns);
    }

    private Task<AskedTable> AskAsync(string query, TableFormat format) =>
        AskedTable.AskAsync(Database, new GraphRequest(query) { Table = new TableRequest(format) });

    private async Task<string> FileAsync(string query, TableFormat format)
    {
        var table = await AskAsync(query, format);
        Assert.Null(table.Error);
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, $"table.{format.Extension}");
        await File.WriteAllBytesAsync(path, table.Bytes.ToArray());
        return path;
    }

    private async Task<IReadOnlyList<string>> DuckAsync(string query, string sql) =>
        Duck(string.Format(null, sql, await FileAsync(query, TableFormat.Parquet)));

    private static List<string> Duck(string sql)
    {
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    private async Task<(List<List<(string Type, string Text)>> Rows, XDocument Sheet)> SheetAsync(
        string query,
        int number
    )
    {
        var table = await AskAsync(query, TableFormat.Workbook);
        Assert.Null(table.Error);
        using var zip = new ZipArchive(new MemoryStream(table.Bytes.ToArray()));
        await using var stream = await zip.GetEntry($"xl/worksheets/sheet{number}.xml")!.OpenAsync();
        var sheet = XDocument.Load(stream);
        return (
            [
                .. sheet
                    .Descendants(Sheet + "row")
                    .Select(row =>
                        row.Elements(Sheet + "c")
                            .Select(cell => (cell.Attribute("t")?.Value ?? "n", cell.Value))
                            .ToList()
                    ),
            ],
            sheet
        );
    }

    private static ReportingRound Round(string key, string? summary, DateTime? closedAt) =>
        new()
        {
            Key = key,
            Title = $"Round {key}",
            Kind = Enum.GetValues<RoundKind>()[0],
            Summary = summary,
            OpensOn = new DateOnly(2014, 1, 1),
            ClosesOn = new DateOnly(2014, 9, 30),
            TimeZone = "Europe/Brussels",
            OpensAt = new DateTime(2014, 1, 1, 9, 0, 0, DateTimeKind.Utc),
            ClosesAt = new DateTime(2014, 9, 30, 22, 0, 0, DateTimeKind.Utc),
            Targets = [PolicyTargetKey.Investigation, PolicyTargetKey.Awareness],
            ClosedAt = closedAt,
            Version = 1,
            ChangedAt = new DateTime(2014, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };
}
