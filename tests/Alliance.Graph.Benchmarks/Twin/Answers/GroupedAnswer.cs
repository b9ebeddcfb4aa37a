using System.Data.Common;
using System.Text.Json;
using Alliance.Graph.Benchmarks.Databases;

namespace Alliance.Graph.Benchmarks.Twin.Answers;

internal sealed class GroupedAnswer(ConnectionSource source, TwinStatements statements) : TwinAnswer(source, statements)
{
    protected override async Task AnswerAsync(
        DbCommand command,
        JsonElement variables,
        Utf8JsonWriter writer,
        CancellationToken cancellationToken
    )
    {
        command.CommandText = Statements.Grouped;
        Add(command, "from", variables.GetProperty("from"u8).GetInt32());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        writer.WriteStartObject("commitments"u8);
        writer.WriteStartArray("groupBy"u8);
        while (await reader.ReadAsync(cancellationToken))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("key"u8);
            writer.WriteStartObject("target"u8);
            writer.WriteString("key"u8, TwinEnums.Targets[reader.GetString(0)]);
            WriteText(writer, "title"u8, reader, 1);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteNumber("count"u8, reader.GetInt64(2));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
