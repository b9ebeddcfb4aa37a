using System.Data.Common;
using System.Text.Json;
using Alliance.Graph.Benchmarks.Databases;

namespace Alliance.Graph.Benchmarks.Twin.Answers;

internal sealed class CountryAnswer(ConnectionSource source, TwinStatements statements) : TwinAnswer(source, statements)
{
    protected override async Task AnswerAsync(
        DbCommand command,
        JsonElement variables,
        Utf8JsonWriter writer,
        CancellationToken cancellationToken
    )
    {
        command.CommandText = Statements.Country;
        Add(command, "code", variables.GetProperty("code"u8).GetString());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            writer.WriteNull("country"u8);
            return;
        }

        writer.WriteStartObject("country"u8);
        WriteText(writer, "code"u8, reader, 0);
        WriteText(writer, "name"u8, reader, 1);
        WriteText(writer, "officialName"u8, reader, 2);
        WriteText(writer, "region"u8, reader, 3);
        writer.WriteBoolean("isEuMember2014"u8, reader.GetBoolean(4));
        WriteText(writer, "joinedOn"u8, reader, 5);
        writer.WriteEndObject();
    }
}
