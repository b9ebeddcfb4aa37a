using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alliance.Graph.Benchmarks.Databases;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Benchmarks.Twin.Answers;

/// <summary>Answers one question: variables in, one trip to the database, JSON straight into the response.</summary>
internal abstract class TwinAnswer(ConnectionSource source, TwinStatements statements)
{
    private static readonly JsonWriterOptions _json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    protected TwinStatements Statements { get; } = statements;

    public async Task AnswerAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        await using var connection = await source.ConnectAsync(context.RequestAborted);
        await using var command = connection.CreateCommand();

        context.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, _json);
        writer.WriteStartObject();
        writer.WriteStartObject("data"u8);
        await AnswerAsync(command, body.RootElement.GetProperty("variables"u8), writer, context.RequestAborted);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    protected abstract Task AnswerAsync(
        DbCommand command,
        JsonElement variables,
        Utf8JsonWriter writer,
        CancellationToken cancellationToken
    );

    protected static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    protected static void WriteYear(Utf8JsonWriter writer, int? year)
    {
        if (year is { } number)
        {
            writer.WriteNumber("year"u8, number);
        }
        else
        {
            writer.WriteNull("year"u8);
        }
    }

    protected static int? Year(DbDataReader reader, int ordinal) =>
        reader.IsDBNull(ordinal) ? null : reader.GetInt32(ordinal);

    protected static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DbDataReader reader, int ordinal)
    {
        if (reader.IsDBNull(ordinal))
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteString(name, reader.GetString(ordinal));
        }
    }
}
