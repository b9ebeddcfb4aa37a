using System.Data.Common;
using System.Text.Json;
using Alliance.Graph.Benchmarks.Databases;

namespace Alliance.Graph.Benchmarks.Twin.Answers;

/// <summary>A page of all commitments, by keyset.</summary>
internal sealed class PageAnswer(ConnectionSource source, TwinStatements statements) : TwinAnswer(source, statements)
{
    protected override async Task AnswerAsync(
        DbCommand command,
        JsonElement variables,
        Utf8JsonWriter writer,
        CancellationToken cancellationToken
    )
    {
        var size = variables.GetProperty("first"u8).GetInt32();
        var after = variables.GetProperty("after"u8).GetString() is { } text
            ? TwinCursor.Parse(text)
            : (TwinCursor?)null;

        // One more, to know whether there is a next page.
        var rows = new List<Row>(size + 1);
        if (after is not { Year: null })
        {
            await ReadAsync(command, after, size + 1, rows, cancellationToken);
        }

        if (rows.Count <= size)
        {
            await ReadAsync(
                command,
                after is { Year: null } ? after : TwinCursor.BehindYears,
                size + 1 - rows.Count,
                rows,
                cancellationToken
            );
        }

        Write(writer, rows, size);
    }

    private async Task ReadAsync(
        DbCommand command,
        TwinCursor? after,
        int limit,
        List<Row> rows,
        CancellationToken cancellationToken
    )
    {
        command.Parameters.Clear();
        Add(command, "limit", limit);
        switch (after)
        {
            case null:
                command.CommandText = Statements.FirstPage;
                break;
            case { Year: { } year, Key: var key }:
                command.CommandText = Statements.PageBehindYear;
                Add(command, "year", year);
                Add(command, "key", key);
                break;
            case { Key: var key }:
                command.CommandText = Statements.PageWithoutYear;
                Add(command, "key", key);
                break;
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(
                new Row(
                    reader.GetString(0),
                    reader.GetString(1),
                    Year(reader, 2),
                    TwinEnums.Kinds[reader.GetString(3)],
                    reader.GetString(4)
                )
            );
        }
    }

    private static void Write(Utf8JsonWriter writer, List<Row> rows, int size)
    {
        var count = Math.Min(rows.Count, size);
        writer.WriteStartObject("commitments"u8);
        writer.WriteStartObject("pageInfo"u8);
        writer.WriteBoolean("hasNextPage"u8, rows.Count > size);
        writer.WriteString(
            "endCursor"u8,
            count == 0 ? null : new TwinCursor(rows[count - 1].Year, rows[count - 1].Key).ToString()
        );
        writer.WriteEndObject();
        writer.WriteStartArray("nodes"u8);
        for (var index = 0; index < count; index++)
        {
            var row = rows[index];
            writer.WriteStartObject();
            writer.WriteString("key"u8, row.Key);
            writer.WriteString("title"u8, row.Title);
            WriteYear(writer, row.Year);
            writer.WriteString("kind"u8, row.Kind);
            writer.WriteStartObject("country"u8);
            writer.WriteString("code"u8, row.CountryCode);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private readonly record struct Row(string Key, string Title, int? Year, JsonEncodedText Kind, string CountryCode);
}
