using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Alliance.Graph.Robustness.Tests.Wire;

/// <summary>
/// A request as it goes over the wire, byte for byte, so that it can be as wrong as an attacker makes it.
/// </summary>
internal sealed record WireRequest
{
    public string Method { get; init; } = "POST";

    public string Target { get; init; } = "/graphql";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } =
    [("Content-Type", "application/json"), ("Accept", "application/graphql-response+json")];

    /// <summary>What is sent behind the headers; null for nothing, and then no length is announced either.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Whether the body is sent in chunks, so that its length is not known beforehand.</summary>
    public bool IsChunked { get; init; }

    /// <summary>A request by POST with a document and the JSON of its variables.</summary>
    public static WireRequest Of(string document, string variables = "{}") =>
        OfBody($$"""{"query":{{JsonSerializer.Serialize(document)}},"variables":{{variables}}}""");

    public static WireRequest OfBody(string json) => new() { Body = Encoding.UTF8.GetBytes(json) };

    /// <summary>A request by GET with an address as it is.</summary>
    public static WireRequest Get(string target) =>
        new()
        {
            Method = "GET",
            Target = target,
            Headers = [("Accept", "application/graphql-response+json")],
        };

    /// <summary>With a header more.</summary>
    public WireRequest With(string name, string value) => this with { Headers = [.. Headers, (name, value)] };

    /// <summary>With another value of a header.</summary>
    public WireRequest Instead(string name, string value) =>
        this with
        {
            Headers = [.. Headers.Where(header => header.Name != name), (name, value)],
        };

    /// <summary>Everything ahead of the body.</summary>
    public byte[] Head(string host)
    {
        var head = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"{Method} {Target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n"
        );
        foreach (var (name, value) in Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        if (IsChunked)
        {
            head.Append("Transfer-Encoding: chunked\r\n");
        }
        else if (Body is not null && Headers.All(header => header.Name != "Content-Length"))
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n");
        }

        return Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
    }

    /// <summary>The body as it is framed.</summary>
    public byte[] Framed()
    {
        if (Body is not { } body || !IsChunked)
        {
            return Body ?? [];
        }

        using var framed = new MemoryStream();
        foreach (var chunk in body.Chunk(4096))
        {
            framed.Write(Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n"));
            framed.Write(chunk);
            framed.Write("\r\n"u8);
        }

        framed.Write("0\r\n\r\n"u8);
        return framed.ToArray();
    }
}
