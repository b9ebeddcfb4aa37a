using System.Data.Common;
using System.Text.Json;
using Alliance.Graph.Benchmarks.Databases;

namespace Alliance.Graph.Benchmarks.Twin.Answers;

internal sealed class CountriesAnswer(ConnectionSource source, TwinStatements statements)
    : TwinAnswer(source, statements)
{
    protected override async Task AnswerAsync(
        DbCommand command,
        JsonElement variables,
        Utf8JsonWriter writer,
        CancellationToken cancellationToken
    )
    {
        command.CommandText = Statements.Countries;
        Add(command, "first", variables.GetProperty("first"u8).GetInt32());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        writer.WriteStartObject("countries"u8);
        writer.WriteStartArray("nodes"u8);
        while (await reader.ReadAsync(cancellationToken))
        {
            writer.WriteStartObject();
            WriteText(writer, "code"u8, reader, 0);
            WriteText(writer, "alpha3"u8, reader, 1);
            WriteText(writer, "name"u8, reader, 2);
            WriteText(writer, "region"u8, reader, 3);
            writer.WriteBoolean("isEuMember2014"u8, reader.GetBoolean(4));
            WriteText(writer, "joinedOn"u8, reader, 5);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
