using System.Data.Common;
using System.Text.Json;
using Alliance.Graph.Benchmarks.Databases;

namespace Alliance.Graph.Benchmarks.Twin.Answers;

internal sealed class MediansAnswer(ConnectionSource source, TwinStatements statements) : TwinAnswer(source, statements)
{
    protected override async Task AnswerAsync(
        DbCommand command,
        JsonElement variables,
        Utf8JsonWriter writer,
        CancellationToken cancellationToken
    )
    {
        command.CommandText = Statements.Medians;
        Add(command, "from", variables.GetProperty("from"u8).GetInt32());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        writer.WriteStartObject("commitments"u8);
        writer.WriteStartArray("groupBy"u8);
        while (await reader.ReadAsync(cancellationToken))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("key"u8);
            writer.WriteString("kind"u8, TwinEnums.Kinds[reader.GetString(0)]);
            writer.WriteEndObject();
            writer.WriteNumber("count"u8, reader.GetInt64(1));
            writer.WriteStartObject("aggregate"u8);
            writer.WriteStartObject("year"u8);
            writer.WriteNumber("median"u8, reader.GetDouble(2));
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
