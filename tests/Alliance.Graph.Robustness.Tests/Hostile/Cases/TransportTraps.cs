using System.IO.Compression;
using Alliance.Graph.Robustness.Tests.Wire;
using static Alliance.Graph.Robustness.Tests.Hostile.Repeat;

namespace Alliance.Graph.Robustness.Tests.Hostile.Cases;

/// <summary>What is wrong before it is GraphQL: types, sizes, addresses, headers.</summary>
internal static class TransportTraps
{
    private const string Type = "Content-Type";
    private const string Small = """{"query":"{ __typename }"}""";

    private static readonly WireRequest _good = WireRequest.OfBody(Small);

    public static IEnumerable<HostileCase> All =>
        [
            new("a form", _good.Instead(Type, "application/x-www-form-urlencoded"), 415, "UNSUPPORTED_MEDIA_TYPE"),
            new(
                "a form in parts",
                _good.Instead(Type, "multipart/form-data; boundary=x"),
                415,
                "UNSUPPORTED_MEDIA_TYPE"
            ),
            new("plain text", _good.Instead(Type, "text/plain"), 415, "UNSUPPORTED_MEDIA_TYPE"),
            new(
                "no type at all",
                _good with
                {
                    Headers = [("Accept", "application/json")],
                },
                415,
                "UNSUPPORTED_MEDIA_TYPE"
            ),
            new("a type that is noise", _good.Instead(Type, ";;;,application/json"), 415, "UNSUPPORTED_MEDIA_TYPE"),
            new(
                "a charset that is not spoken",
                _good.Instead(Type, "application/json; charset=utf-16"),
                415,
                "UNSUPPORTED_MEDIA_TYPE"
            ),
            new(
                "a charset that is noise",
                _good.Instead(Type, "application/json; charset=" + Times(5_000, "x")),
                415,
                "UNSUPPORTED_MEDIA_TYPE"
            ),
            new(
                "a bomb in gzip",
                _good.With("Content-Encoding", "gzip") with
                {
                    Body = Bomb(stream => new GZipStream(stream, CompressionLevel.SmallestSize)),
                },
                415,
                "UNSUPPORTED_MEDIA_TYPE"
            ),
            new(
                "a bomb in brotli",
                _good.With("Content-Encoding", "br") with
                {
                    Body = Bomb(stream => new BrotliStream(stream, CompressionLevel.Fastest)),
                },
                415,
                "UNSUPPORTED_MEDIA_TYPE"
            ),
            new("a bomb in gzip in gzip", _good.With("Content-Encoding", "gzip, gzip"), 415, "UNSUPPORTED_MEDIA_TYPE"),
            new(
                "a bomb that says it is none",
                _good with
                {
                    Body = Bomb(stream => new GZipStream(stream, CompressionLevel.SmallestSize)),
                },
                400,
                "BAD_REQUEST"
            ),
            new("nothing that can be accepted", _good.Instead("Accept", "image/png"), 406, "NOT_ACCEPTABLE"),
            new("a wish for everything with no weight", _good.Instead("Accept", "*/*;q=0"), 406, "NOT_ACCEPTABLE"),
            new("a body of ten megabytes", _good with { Body = new byte[10 * 1024 * 1024] }, 413, "BODY_TOO_LARGE"),
            new(
                "a body of ten megabytes in chunks",
                _good with
                {
                    Body = new byte[10 * 1024 * 1024],
                    IsChunked = true,
                },
                413,
                "BODY_TOO_LARGE"
            ),
            new(
                "a body that says it is larger than anything",
                _good.With("Content-Length", "9223372036854775807"),
                413,
                null
            ),
            new("a length that is negative", _good.With("Content-Length", "-1"), 400, null),
            new("two lengths", _good.With("Content-Length", "26").With("Content-Length", "27"), 400, null),
            new(
                "a chunk that says it is larger than anything",
                _good.With("Transfer-Encoding", "chunked").With("Content-Length", "0") with
                {
                    Body = "FFFFFFFFFFFFFFFF\r\n"u8.ToArray(),
                },
                400,
                null
            ),
            new("an address without end", WireRequest.Get("/graphql?query=" + Times(100_000, "a")), 414, null),
            new(
                "an address that is long and allowed",
                WireRequest.Get("/graphql?query={" + Times(7_000, "a") + "}"),
                400,
                "VALIDATION_FAILED"
            ),
            new("an address with broken escapes", WireRequest.Get("/graphql?query=%7B%FF%FE%zz"), 400, "SYNTAX_ERROR"),
            new(
                "an address with a document twice",
                WireRequest.Get("/graphql?query={__typename}&query={countries{totalCount}}"),
                400,
                "BAD_REQUEST"
            ),
            new(
                "an address with variables that are none",
                WireRequest.Get("/graphql?query={__typename}&variables=[["),
                400,
                "BAD_REQUEST"
            ),
            new(
                "an address with variables too deep",
                WireRequest.Get("/graphql?query={__typename}&variables=" + Times(3_000, "[")),
                400,
                "DEPTH_LIMIT"
            ),
            new(
                "a mutation in the address",
                WireRequest.Get("/graphql?query=mutation{a}"),
                405,
                "OPERATION_NOT_ALLOWED"
            ),
            new("a header without end", _good.With("X-Noise", Times(100_000, "a")), 431, null),
            new(
                "headers without end",
                _good with
                {
                    Headers = [.. _good.Headers, .. Enumerable.Range(0, 500).Select(number => ($"X-{number}", "a"))],
                },
                431,
                null
            ),
            new("a header that is no text", _good.With("X-Noise\0", "a"), 400, null),
            new("a way to ask that there is not", _good with { Method = "PUT" }, 405, "METHOD_NOT_ALLOWED"),
            new("a way to ask that nobody knows", _good with { Method = Times(100, "X") }, 405, "METHOD_NOT_ALLOWED"),
            new("a wish for an echo", _good with { Method = "TRACE", Body = null }, 405, "METHOD_NOT_ALLOWED"),
            new("a bill that there is not", _good.With("GraphQL-Cost", "free"), 400, "BAD_REQUEST"),
            new("two bills", _good.With("GraphQL-Cost", "report").With("GraphQL-Cost", "validate"), 400, "BAD_REQUEST"),
            new("a bill without end", _good.With("GraphQL-Cost", Times(20_000, "9")), 400, "BAD_REQUEST"),
        ];

    private static byte[] Bomb(Func<Stream, Stream> compress)
    {
        using var bomb = new MemoryStream();
        using (var stream = compress(bomb))
        {
            for (var megabyte = 0; megabyte < 100; megabyte++)
            {
                stream.Write(new byte[1024 * 1024]);
            }
        }

        return bomb.ToArray();
    }
}
