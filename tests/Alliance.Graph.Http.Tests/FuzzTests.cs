using System.Text;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

/// <summary>Whatever bytes arrive, the answer is well-formed, and no fault of the server.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 2000;

    private static readonly byte[] Seed = Encoding.UTF8.GetBytes(
        """{"query":"query A($a: [In!]) { __typename # ä🏃\n }","operationName":"A","variables":{"a":[{"b":"\ud83c\udfc3"},-1.5e3,null,true]},"extensions":{}}"""
    );

    private static readonly string[] HeaderParts =
    [
        "application",
        "/",
        "json",
        "*",
        ";",
        "q=",
        "0",
        ".5",
        ",",
        " ",
        "charset",
        "=",
        "utf-8",
        "\"",
        "graphql-response+json",
        "text/html",
        "\t",
        "é",
        "1e9",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Random_bytes_give_no_fault(int seed)
    {
        var random = new Random(seed);
        await AssertNoFaultAsync(host =>
        {
            var body = new byte[random.Next(200)];
            random.NextBytes(body);
            return host.PostAsync(body);
        });
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_damaged_request_gives_no_fault(int seed)
    {
        var random = new Random(seed);
        await AssertNoFaultAsync(host => host.PostAsync(Damaged(Seed, random)));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Random_parameters_in_the_address_give_no_fault(int seed)
    {
        var random = new Random(seed);
        string[] parts =
        [
            "query",
            "variables",
            "operationName",
            "=",
            "&",
            "%",
            "%7B",
            "%FF",
            "%ED%A0%80",
            "{",
            "}",
            "+",
            "[",
            "\"",
            "1",
            "%00",
        ];
        await AssertNoFaultAsync(host => host.GetAsync("/graphql?query=" + Text(parts, random)));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Random_headers_give_no_fault(int seed)
    {
        var random = new Random(seed);
        await AssertNoFaultAsync(host =>
            host.PostAsync(
                Seed,
                accept: Text(HeaderParts, random),
                contentType: Text(HeaderParts, random),
                encoding: Text(HeaderParts, random)
            )
        );
    }

    private static async Task AssertNoFaultAsync(Func<GraphHost, Task<GraphAnswer>> ask)
    {
        await using var host = await GraphHost.StartAsync();
        // The executor takes out every string, as the real one may.
        host.Graph.Answer = (request, _) =>
            Task.FromResult(FakeGraph.Data(request.Variables is { } variables ? variables.ToString() : "{}"));
        for (var round = 0; round < Rounds; round++)
        {
            var answer = await ask(host);
            Assert.InRange((int)answer.Status, 200, 499);
            Assert.True(answer.Json.TryGetProperty("data", out _) || answer.Code is not null);
        }

        Assert.Empty(host.Log.Errors);
    }

    private static byte[] Damaged(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var place = random.Next(bytes.Count);
            switch (random.Next(3))
            {
                case 0:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(place);
                    break;
                default:
                    bytes.InsertRange(place, whole.Skip(random.Next(whole.Length)).Take(random.Next(8)).ToArray());
                    break;
            }
        }

        return [.. bytes];
    }

    private static string Text(string[] parts, Random random) => string.Concat(random.GetItems(parts, random.Next(8)));
}
