using System.Net;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Callers;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

/// <summary>Whoever keeps an answer learns by which headers it was chosen: the same, whatever the answer is.</summary>
public sealed class VaryTests
{
    private const string Key = "a-key-of-a-caller";
    private const string Page = "https://page.example";

    private static readonly CallerOptions Known = new()
    {
        ApiKeys =
        [
            new("reader", System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Key))),
        ],
        Jwt = Token.Options,
    };

    public static TheoryData<string, string> Requests =>
        new()
        {
            { "/graphql?query=%7B__typename%7D", "" },
            { "/graphql?query=%7B__typename%7D", "Accept-Encoding: gzip" },
            { "/graphql?query=%7B__typename%7D", "If-None-Match: *" },
            { "/graphql?query=%7B__typename%7D", "Accept: image/png" },
            { "/graphql?query=%7B__typename%7D", "X-Api-Key: wrong" },
            { "/graphql?query=%7B__typename%7D", "GraphQL-Cost: nonsense" },
            { "/graphql?query=%7Bnothing%7D", "Accept: application/graphql-response+json" },
            { "/graphql?query=%7B", "" },
            { "/graphql", "" },
            { "/graphql/schema.graphql", "" },
            { "/graphql/schema.graphql", "If-None-Match: *" },
        };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Without_callers_it_depends_on_what_is_accepted_and_on_the_bill(string address, string header)
    {
        await using var host = await GraphHost.StartOnSocketAsync();

        Assert.Equal(
            ["Accept", "Accept-Encoding", "Alliance-Minimum-Revision", "Alliance-Release", "GraphQL-Cost"],
            await VaryAsync(host, address, header)
        );
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task With_callers_it_depends_on_who_they_are(string address, string header)
    {
        await using var host = await GraphHost.StartOnSocketAsync(options => options.Callers = Known);

        Assert.Equal(
            [
                "Accept",
                "Accept-Encoding",
                "Alliance-Minimum-Revision",
                "Alliance-Release",
                "Authorization",
                "GraphQL-Cost",
                "X-Api-Key",
            ],
            await VaryAsync(host, address, header)
        );
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(1, $"Origin: {Page}")]
    [InlineData(2, "")]
    [InlineData(2, $"Origin: {Page}")]
    public async Task With_origins_it_depends_on_the_page(int origins, string header)
    {
        string[] all = [Page, "https://other.example"];
        await using var host = await GraphHost.StartOnSocketAsync(options =>
            options.Callers = new CallerOptions { Origins = all[..origins] }
        );

        Assert.Equal(
            ["Accept", "Accept-Encoding", "Alliance-Minimum-Revision", "Alliance-Release", "GraphQL-Cost", "Origin"],
            await VaryAsync(host, "/graphql?query=%7B__typename%7D", header)
        );
    }

    [Fact]
    public async Task Where_every_page_may_read_it_depends_on_none()
    {
        await using var host = await GraphHost.StartOnSocketAsync(options =>
            options.Callers = new CallerOptions { Origins = ["*"] }
        );

        Assert.DoesNotContain("Origin", await VaryAsync(host, "/graphql?query=%7B__typename%7D", $"Origin: {Page}"));
    }

    [Fact]
    public async Task Where_steps_are_explained_it_depends_on_that()
    {
        await using var host = await GraphHost.StartOnSocketAsync(options => options.Explain = true);

        Assert.Contains(
            "GraphQL-Explain",
            await VaryAsync(host, "/graphql?query=%7B__typename%7D", "GraphQL-Explain: 1")
        );
    }

    [Fact]
    public async Task Compressed_or_not_it_is_said_once()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        host.Graph.Answer = (_, _) => Task.FromResult(FakeGraph.Data($"\"{new string('a', 5000)}\""));

        Assert.Equal(
            ["Accept", "Accept-Encoding", "Alliance-Minimum-Revision", "Alliance-Release", "GraphQL-Cost"],
            await VaryAsync(host, "/graphql?query=%7B__typename%7D", "Accept-Encoding: br")
        );
    }

    private static async Task<IEnumerable<string>> VaryAsync(GraphHost host, string address, string header)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (header.Split(": ") is [var name, var value])
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await host.Client.SendAsync(request);
        Assert.True(
            response.StatusCode != HttpStatusCode.InternalServerError,
            await response.Content.ReadAsStringAsync()
        );
        return response.Headers.Vary.Order(StringComparer.Ordinal);
    }
}
