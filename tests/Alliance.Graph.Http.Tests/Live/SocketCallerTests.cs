using System.Security.Cryptography;
using System.Text;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Callers;
using Alliance.Graph.Http.Tests.Hosting;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Http.Tests.Live;

/// <summary>Who is at the other end of a WebSocket.</summary>
public sealed class SocketCallerTests
{
    private const string Key = "a key";

    [Fact]
    public async Task The_upgrade_says_who_it_is()
    {
        await using var host = await HostAsync();
        using var client = await SocketClient.ConnectAsync(
            host,
            configure: options => options.SetRequestHeader("X-Api-Key", Key)
        );
        await client.SayAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.HearAsync());

        await client.SubscribeAsync("a", "{ __typename }");
        await client.HearAsync();
        Assert.Equal("se", host.Graph.Request!.Caller.Name);
        Assert.True(host.Graph.Request.Caller.Is(CallerRole.Rapporteur));
    }

    [Theory]
    [InlineData("X-Api-Key")]
    [InlineData("x-api-key")]
    public async Task The_first_message_can_say_who_it_is(string name)
    {
        await using var host = await HostAsync(required: true);
        using var client = await SocketClient.BeginAsync(
            host,
            $$$"""{"type":"connection_init","payload":{"{{{name}}}":"{{{Key}}}"}}"""
        );

        await client.SubscribeAsync("a", "{ __typename }");
        await client.HearAsync();
        Assert.Equal("se", host.Graph.Request!.Caller.Name);
    }

    [Fact]
    public async Task What_the_first_message_says_takes_the_place_of_all_that_the_upgrade_said()
    {
        await using var host = await HostAsync(jwt: true);
        using var client = await SocketClient.ConnectAsync(
            host,
            configure: options => options.SetRequestHeader("X-Api-Key", Key)
        );
        await client.SayAsync(
            $$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{Token.Make()}}}"}}"""
        );
        Assert.Equal("""{"type":"connection_ack"}""", await client.HearAsync());

        await client.SubscribeAsync("a", "{ __typename }");
        await client.HearAsync();
        Assert.Equal("reader", host.Graph.Request!.Caller.Name);
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""", "4403 Forbidden: Only known callers are answered here.")]
    [InlineData(
        """{"type":"connection_init","payload":{"X-Api-Key":"another"}}""",
        "4403 Forbidden: The key in the header 'X-Api-Key' is not valid."
    )]
    public async Task Who_is_not_let_in_is_closed(string init, string close)
    {
        await using var host = await HostAsync(required: true);
        using var client = await SocketClient.ConnectAsync(host);

        await client.SayAsync(init);

        Assert.StartsWith(close, await client.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_lives_as_long_as_the_token_that_has_opened_it()
    {
        var skew = TimeSpan.FromSeconds(30);
        await using var host = await GraphHost.StartOnSocketAsync(options =>
            options.Callers = new CallerOptions { Jwt = Token.Options with { ClockSkew = skew } }
        );
        using var client = await SocketClient.BeginAsync(
            host,
            $$$"""{"type":"connection_init","payload":{"authorization":"Bearer {{{Token.Make(age: Token.Life + skew - TimeSpan.FromSeconds(10))}}}"}}"""
        );

        await client.SubscribeAsync("a", "{ __typename }");
        await client.HearAsync();
        Assert.Equal("reader", host.Graph.Request!.Caller.Name);
        await client.HearAsync();
        Assert.Equal(
            "4403 Forbidden: your token has expired. Get a new one, and connect again.",
            await client.HearAsync()
        );
    }

    [Theory]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("https://allowed.example", true)]
    public async Task A_page_of_another_site_opens_none_unless_it_is_allowed(string origin, bool isAllowed)
    {
        await using var host = await GraphHost.StartOnSocketAsync(options =>
            options.Callers = new CallerOptions { Origins = ["https://allowed.example"] }
        );
        var connecting = SocketClient.ConnectAsync(
            host,
            configure: options => options.SetRequestHeader("Origin", origin)
        );

        if (isAllowed)
        {
            (await connecting).Dispose();
        }
        else
        {
            Assert.Contains(
                "403",
                (await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => connecting)).Message,
                StringComparison.Ordinal
            );
        }
    }

    private static Task<GraphHost> HostAsync(bool required = false, bool jwt = false) =>
        GraphHost.StartOnSocketAsync(options =>
            options.Callers = new CallerOptions
            {
                AuthenticationRequired = required,
                Jwt = jwt ? Token.Options : null,
                ApiKeys =
                [
                    new ApiKey("se", SHA256.HashData(Encoding.UTF8.GetBytes(Key)))
                    {
                        Caller = new Caller("se", [CallerRole.Rapporteur], [], []),
                    },
                ],
            }
        );
}
