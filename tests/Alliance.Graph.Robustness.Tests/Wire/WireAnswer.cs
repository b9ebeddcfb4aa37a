using System.Globalization;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Robustness.Tests.Wire;

/// <summary>An answer as it came over the wire.</summary>
/// <param name="Status">The status; 0 if the connection ended without an answer.</param>
/// <param name="Head">The lines ahead of the body.</param>
/// <param name="Body">The body without its framing.</param>
internal sealed record WireAnswer(int Status, string Head, byte[] Body)
{
    private static ReadOnlySpan<byte> LineEnd => "\r\n"u8;

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>The codes of its errors; fails if it is not a well-formed answer of the graph.</summary>
    public IReadOnlyList<string> Codes
    {
        get
        {
            AnswerForm.Check(Body);
            var answer = Json;
            Assert.Equal(JsonValueKind.Object, answer.ValueKind);
            if (!answer.TryGetProperty("errors", out var errors))
            {
                Assert.True(answer.TryGetProperty("data", out _), Text);
                return [];
            }

            Assert.NotEqual(0, errors.GetArrayLength());
            Assert.All(errors.EnumerateArray(), error => Assert.NotEmpty(error.GetProperty("message").GetString()!));
            return
            [
                .. errors
                    .EnumerateArray()
                    .Select(error => error.GetProperty("extensions").GetProperty("code").GetString()!),
            ];
        }
    }

    public static WireAnswer Parse(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return new WireAnswer(0, "", bytes);
        }

        var head = Encoding.Latin1.GetString(bytes, 0, end);
        var body = bytes[(end + 4)..];
        var status = int.Parse(head.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);
        return new WireAnswer(
            status,
            head,
            head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase) ? Unframed(body) : body
        );
    }

    private static byte[] Unframed(ReadOnlySpan<byte> framed)
    {
        using var body = new MemoryStream();
        while (framed.IndexOf(LineEnd) is > 0 and var end)
        {
            var length = int.Parse(
                Encoding.ASCII.GetString(framed[..end]),
                NumberStyles.HexNumber,
                CultureInfo.InvariantCulture
            );
            body.Write(framed.Slice(end + 2, length));
            framed = framed[(end + 2 + length + 2)..];
        }

        return body.ToArray();
    }
}
