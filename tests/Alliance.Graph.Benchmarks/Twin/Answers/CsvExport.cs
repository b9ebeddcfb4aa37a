using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;
using System.Text;
using Alliance.Graph.Benchmarks.Databases;
using Alliance.Graph.Benchmarks.Exporting;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Benchmarks.Twin.Answers;

/// <summary>
/// All commitments as CSV: the server writes it by itself, and so does the twin, straight into the response.
/// </summary>
internal sealed class CsvExport(ConnectionSource source)
{
    private const int PartSize = 64 * 1024;

    private static readonly SearchValues<char> _quoted = SearchValues.Create("\"\r\n,");
    private static readonly SearchValues<char> _formulas = SearchValues.Create("=+-@\t\r");

    public async Task AnswerAsync(HttpContext context)
    {
        await using var connection = await source.ConnectAsync(context.RequestAborted);
        await using var command = connection.CreateCommand();
        context.Response.ContentType = "text/csv; charset=utf-8";
        var body = context.Response.BodyWriter;
        Encoding.UTF8.GetBytes(ExportQuestion.Header + "\r\n", body);
        await ExportRows.ReadAsync(
            command,
            reader =>
            {
                Text(body, reader.GetString(0));
                Byte(body, (byte)',');
                Text(body, reader.GetString(1));
                Byte(body, (byte)',');
                if (!reader.IsDBNull(2))
                {
                    Utf8Formatter.TryFormat(reader.GetInt32(2), body.GetSpan(11), out var length);
                    body.Advance(length);
                }

                Byte(body, (byte)',');
                body.Write(TwinEnums.Kinds[reader.GetString(3)].EncodedUtf8Bytes);
                Byte(body, (byte)',');
                body.Write(reader.GetBoolean(4) ? "true,"u8 : "false,"u8);
                Text(body, reader.GetString(5));
                Byte(body, (byte)',');
                Text(body, reader.GetString(6));
                Byte(body, (byte)',');
                body.Write(TwinEnums.Targets[reader.GetString(7)].EncodedUtf8Bytes);
                body.Write("\r\n"u8);
                return body.UnflushedBytes < PartSize ? default : FlushAsync(body, context.RequestAborted);
            },
            context.RequestAborted
        );
        await FlushAsync(body, context.RequestAborted);
    }

    private static void Text(PipeWriter body, string text)
    {
        if (text.Length == 0 || text[0] == '#' || text.AsSpan().ContainsAny(_quoted) || _formulas.Contains(text[0]))
        {
            text = Escaped(text);
        }

        Encoding.UTF8.GetBytes(text, body);
    }

    private static string Escaped(string text)
    {
        var plain = text.Length > 0 && _formulas.Contains(text[0]) ? "'" + text : text;
        return text.Length == 0 || text[0] == '#' || text.AsSpan().ContainsAny(_quoted)
            ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : plain;
    }

    private static void Byte(PipeWriter body, byte value)
    {
        body.GetSpan(1)[0] = value;
        body.Advance(1);
    }

    private static async ValueTask FlushAsync(PipeWriter body, CancellationToken cancellationToken) =>
        await body.FlushAsync(cancellationToken);
}
