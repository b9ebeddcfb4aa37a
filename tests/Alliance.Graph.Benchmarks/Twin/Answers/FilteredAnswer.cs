using System.Data.Common;
using System.Text.Json;
using Alliance.Graph.Benchmarks.Databases;

namespace Alliance.Graph.Benchmarks.Twin.Answers;

internal sealed class FilteredAnswer(ConnectionSource source, TwinStatements statements)
    : TwinAnswer(source, statements)
{
    protected override async Task AnswerAsync(
        DbCommand command,
        JsonElement variables,
        Utf8JsonWriter writer,
        CancellationToken cancellationToken
    )
    {
        command.CommandText = Statements.Filtered;
        Add(command, "target", TwinEnums.StoredTargets[variables.GetProperty("target"u8).GetString()!]);
        Add(command, "from", variables.GetProperty("from"u8).GetInt32());
        Add(command, "first", variables.GetProperty("first"u8).GetInt32());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);

        writer.WriteStartObject("commitments"u8);
        var total = await reader.ReadAsync(cancellationToken) ? reader.GetInt64(0) : 0;
        writer.WriteNumber("totalCount"u8, total);
        await reader.NextResultAsync(cancellationToken);
        writer.WriteStartArray("nodes"u8);
        while (await reader.ReadAsync(cancellationToken))
        {
            writer.WriteStartObject();
            WriteText(writer, "key"u8, reader, 0);
            WriteText(writer, "title"u8, reader, 1);
            WriteYear(writer, Year(reader, 2));
            writer.WriteString("kind"u8, TwinEnums.Kinds[reader.GetString(3)]);
            writer.WriteStartObject("country"u8);
            WriteText(writer, "code"u8, reader, 4);
            WriteText(writer, "name"u8, reader, 5);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
