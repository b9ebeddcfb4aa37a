using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Serving;

/// <summary>A server that was closed to strangers by its settings alone.</summary>
public sealed class CallerTests : IAsyncLifetime
{
    private const string Key = "a-key-for-this-test-only";

    private readonly TemporaryFolder _folder = new();

    public Task InitializeAsync() => ReadyDatabase.CopyToAsync(_folder.Path);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Settings_close_the_graph_to_strangers()
    {
        await using var server = await ServeAsync(
            ("Authentication__Required", "true"),
            ("Authentication__ApiKeys__0__Name", "reader"),
            (
                "Authentication__ApiKeys__0__Sha256",
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))
            ),
            ("Cors__Origins__0", "https://page.example"),
            ("Logging__LogLevel__Default", "Warning")
        );
        using var client = new HttpClient { BaseAddress = server.Address };

        Assert.Equal(
            (HttpStatusCode.Unauthorized, "AUTHENTICATION_REQUIRED"),
            await AskAsync(client, "{ __typename }")
        );
        Assert.Equal(
            (HttpStatusCode.Unauthorized, "AUTHENTICATION_FAILED"),
            await AskAsync(client, "{ __typename }", "wrong")
        );
        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(client, "{ country(code: \"SE\") { name } }", Key));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);

        client.DefaultRequestHeaders.Add("Origin", "https://page.example");
        using var allowed = await client.GetAsync("/graphql?query={__typename}");
        Assert.Equal("https://page.example", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Origin")));

        // Nothing was told on the way, neither warnings nor keys.
        Assert.Equal(0, await server.StopAsync());
    }

    [Fact]
    public async Task A_key_tells_who_its_caller_is()
    {
        await using var server = await ServeAsync(
            ("Authentication__ApiKeys__0__Name", "sweden"),
            (
                "Authentication__ApiKeys__0__Sha256",
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))
            ),
            ("Authentication__ApiKeys__0__Roles__0", "rapporteur"),
            ("Authentication__ApiKeys__0__Countries__0", "SE")
        );
        using var client = new HttpClient { BaseAddress = server.Address };
        const string Query = "/graphql?query={me{name roles countries modules}}";

        Assert.Equal(
            """{"data":{"me":{"name":null,"roles":["READER"],"countries":[],"modules":[]}}}""",
            await client.GetStringAsync(Query)
        );
        client.DefaultRequestHeaders.Add("X-Api-Key", Key);
        Assert.Equal(
            """{"data":{"me":{"name":"sweden","roles":["READER","RAPPORTEUR"],"countries":["SE"],"modules":[]}}}""",
            await client.GetStringAsync(Query)
        );
        Assert.Equal(0, await server.StopAsync());
    }

    [Fact]
    public async Task Settings_hide_the_schema_and_the_IDE()
    {
        await using var server = await ServeAsync(("Introspection__Mode", "Deny"), ("Ide__Mode", "Deny"));
        using var client = new HttpClient { BaseAddress = server.Address };

        Assert.Equal(
            (HttpStatusCode.OK, "INTROSPECTION_DENIED"),
            await AskAsync(client, "{ __schema { queryType { name } } }")
        );
        Assert.Equal((HttpStatusCode.OK, "VALIDATION_FAILED"), await AskAsync(client, "{ cuontries { totalCount } }"));
        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(client, "{ __typename countries { totalCount } }"));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/graphql/schema.graphql")).StatusCode);
        Assert.DoesNotContain(server.Output, line => line.Contains("IDE", StringComparison.Ordinal));

        client.DefaultRequestHeaders.Add("Accept", "text/html, */*;q=0.1");
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/graphql")).StatusCode);
    }

    [Fact]
    public async Task A_server_that_nobody_could_ask_does_not_start() =>
        (
            await new ServerProgram(
                _folder.Path,
                ("Authentication__Required", "true"),
                ("Authentication__ApiKeys__0__Name", "reader"),
                ("Authentication__ApiKeys__0__Sha256", Key)
            ).RunAsync("serve")
        ).AssertRefused(
            1,
            "1 problem.",
            "'Authentication:ApiKeys:0:Sha256' is not the 64 hexadecimal digits of a hash"
        );

    private Task<RunningServer> ServeAsync(params (string Name, string Value)[] settings) =>
        new ServerProgram(_folder.Path, settings).ServeAsync();

    private static async Task<(HttpStatusCode Status, string? Code)> AskAsync(
        HttpClient client,
        string query,
        string? key = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, client.BaseAddress)
        {
            Content = JsonContent.Create(new { query }),
        };
        if (key is not null)
        {
            request.Headers.Add("X-Api-Key", key);
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Did you mean", text, StringComparison.Ordinal);
        var answer = JsonElement.Parse(text);
        return (
            response.StatusCode,
            answer.TryGetProperty("errors", out var errors)
                ? errors.EnumerateArray().Single().GetProperty("extensions").GetProperty("code").GetString()
                : null
        );
    }
}
