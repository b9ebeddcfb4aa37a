using System.Text;
using System.Text.Json;
using Alliance.Graph.Robustness.Tests.Hosting;
using Alliance.Graph.Robustness.Tests.Wire;

namespace Alliance.Graph.Robustness.Tests.Fuzzing;

/// <summary>
/// Whatever comes by chance is answered or refused with a code. The number of rounds bounds the time, not a clock.
/// </summary>
public sealed class FuzzTests(GraphServedFromSqlite server) : IClassFixture<GraphServedFromSqlite>, IDisposable
{
    private const int Rounds = 500;

    private const string Filtered = """
        {"query":"query Q($w: CommitmentFilterInput, $o: [CommitmentSortInput!], $n: Int, $c: String, $t: String!, $i: [ID!]!, $k: CountryCode!) { commitments(where: $w, order: $o, first: $n, after: $c) { totalCount nodes { title } aggregate { count year { min } } } search(text: $t, first: 3) { totalCount nodes { title } } nodes(ids: $i) { id } country(code: $k) { name } }",
         "operationName":"Q",
         "variables":{"w":{"and":[{"year":{"gte":2010,"in":[2012,2013]}},{"not":{"title":{"contains":"hotline"}}}],"country":{"region":{"eq":"Northern Europe"},"reports":{"some":{"title":{"startsWith":"S"}},"count":{"gt":0}}}},"o":[{"country":{"name":"ASC"}},{"year":"DESC"}],"n":5,"c":null,"t":"lanzarote conv","i":["Q291bnRyeTpTRQ"],"k":"SE"},
         "extensions":{"explain":true}}
        """;

    private static readonly string[] _headers =
    [
        "Accept",
        "Accept-Encoding",
        "Content-Type",
        "Content-Encoding",
        "GraphQL-Cost",
        "GraphQL-Explain",
        "GraphQL-Preflight",
        "If-None-Match",
        "Authorization",
        "X-Api-Key",
        "Origin",
        "Sec-Fetch-Site",
        "Range",
        "Expect",
        "traceparent",
    ];

    private static readonly string[] _values =
    [
        "application/json",
        "application/graphql-response+json; charset=utf-8",
        "*/*;q=0.5, text/html",
        "gzip, br;q=0",
        "report",
        "validate",
        "1",
        "W/\"abc\", *",
        "Bearer aa.bb.cc",
        "Basic Og==",
        "https://a.example",
        "cross-site",
        "bytes=0-1",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    ];

    private readonly FuzzedServer _fuzzed = new(server);

    public void Dispose() => _fuzzed.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Damaged_documents(int seed)
    {
        var documents = new DocumentMutator();
        Assert.InRange(documents.Count, 20, int.MaxValue);

        await _fuzzed.RunAsync(
            seed,
            Rounds,
            random =>
            {
                var document = documents.Next(random);
                return (
                    FuzzedServer.Post(
                        document,
                        new
                        {
                            key = "x",
                            code = "SE",
                            first = 2,
                            a = true,
                        }
                    ),
                    document
                );
            }
        );
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public Task Damaged_variables_and_parameters(int seed) =>
        _fuzzed.RunAsync(
            seed,
            Rounds,
            random =>
            {
                var json = JsonMutator.Next(Filtered, random);
                return (FuzzedServer.Post(Encoding.UTF8.GetBytes(json)), json);
            }
        );

    [Theory]
    [InlineData(6)]
    public Task Damaged_bytes(int seed) =>
        _fuzzed.RunAsync(
            seed,
            Rounds,
            random =>
            {
                var bytes = TextMutator.Next(Encoding.UTF8.GetBytes(Filtered), random);
                return (FuzzedServer.Post(bytes), Convert.ToBase64String(bytes));
            }
        );

    [Theory]
    [InlineData(7)]
    public Task Damaged_headers(int seed) =>
        _fuzzed.RunAsync(
            seed,
            Rounds,
            random =>
            {
                var isGet = random.Next(3) == 0;
                var request = isGet
                    ? new HttpRequestMessage(HttpMethod.Get, "?query={countries{totalCount}}")
                    : FuzzedServer.Post("{ countries { totalCount } }", null);
                var told = new StringBuilder(isGet ? "GET" : "POST");
                for (var count = random.Next(1, 4); count > 0; count--)
                {
                    var name = _headers[random.Next(_headers.Length)];
                    var value = TextMutator
                        .Next(_values[random.Next(_values.Length)], random)
                        .Replace("\0", "", StringComparison.Ordinal);
                    var isOfContent = name.StartsWith("Content-", StringComparison.Ordinal);
                    _ = isOfContent
                        ? request.Content?.Headers.TryAddWithoutValidation(name, value)
                        : request.Headers.TryAddWithoutValidation(name, value);
                    told.Append(' ').Append(name).Append(": ").Append(value);
                }

                // A page may be asked for by anybody, and is none of the graph's answers.
                if (isGet)
                {
                    request.Headers.Remove("Accept");
                    request.Headers.TryAddWithoutValidation("Accept", "application/json");
                }

                request.Headers.Remove("Accept-Encoding");
                request.Headers.Remove("Expect");
                return (request, told.ToString());
            }
        );

    [Theory]
    [InlineData("countries", "", 8)]
    [InlineData("commitments", "order: [{ year: DESC }, { country: { region: ASC } }]", 9)]
    [InlineData("commitments", "order: [{ country: { reports: { count: ASC } } }]", 10)]
    [InlineData("events", "order: [{ startsOn: ASC }]", 11)]
    public async Task Damaged_cursors(string list, string order, int seed)
    {
        var first = await server.SendAsync(
            WireRequest.Of(
                $"{{ {list}(first: 5, {order}) {{ edges {{ cursor }} pageInfo {{ forwardCursors {{ cursor }} }} }} }}"
            )
        );
        var connection = first.Json.GetProperty("data").GetProperty(list);
        string[] cursors =
        [
            .. connection
                .GetProperty("edges")
                .EnumerateArray()
                .Concat(connection.GetProperty("pageInfo").GetProperty("forwardCursors").EnumerateArray())
                .Select(entry => entry.GetProperty("cursor").GetString()!),
        ];
        var document =
            $"query($c: String, $l: Int, $f: Int, $b: String) {{ {list}(first: $f, last: $l, after: $c, before: $b, {order}) {{ totalCount edges {{ cursor }} pageInfo {{ hasPreviousPage backwardCursors {{ page }} }} }} }}";

        await _fuzzed.RunAsync(
            seed,
            Rounds,
            random =>
            {
                var whole = cursors[random.Next(cursors.Length)];
                var cursor = random.Next(3) == 0 ? TextMutator.Next(whole, random) : TextMutator.Inside(whole, random);
                var variables =
                    random.Next(2) == 0
                        ? new
                        {
                            c = (string?)cursor,
                            b = (string?)null,
                            f = (int?)3,
                            l = (int?)null,
                        }
                        : new
                        {
                            c = (string?)null,
                            b = (string?)cursor,
                            f = (int?)null,
                            l = (int?)3,
                        };
                return (FuzzedServer.Post(document, variables), JsonSerializer.Serialize(variables));
            }
        );
    }

    [Theory]
    [InlineData(12)]
    public Task Damaged_ids(int seed) =>
        _fuzzed.RunAsync(
            seed,
            Rounds,
            random =>
            {
                string[] ids =
                [
                    TextMutator.Inside("Q291bnRyeTpTRQ", random),
                    TextMutator.Next("Q291bnRyeTpTRQ", random),
                    "Q291bnRyeTpTRQ",
                ];
                return (
                    FuzzedServer.Post("query($i: [ID!]!) { nodes(ids: $i) { id } }", new { i = ids }),
                    string.Join(' ', ids)
                );
            }
        );
}
