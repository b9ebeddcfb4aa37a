using System.Net.WebSockets;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests.Live;

/// <summary>How a connection with the protocol 'graphql-transport-ws' is closed, and by which code.</summary>
public sealed class SocketClosingTests
{
    [Theory]
    [InlineData("", "4400 Invalid message: The message is empty. Send a JSON object.")]
    [InlineData("{", "4400 Invalid message: The message is not JSON: it breaks at line 1, byte 2.")]
    [InlineData("[]", "4400 Invalid message: it must be an object in which 'type' is a string.")]
    [InlineData("{}", "4400 Invalid message: it must be an object in which 'type' is a string.")]
    [InlineData("""{"type":1}""", "4400 Invalid message: it must be an object in which 'type' is a string.")]
    [InlineData("""{"type":"next"}""", "4400 Invalid message: there is no type 'next' that a client sends.")]
    [InlineData(
        """{"type":"start","id":"a","payload":{"query":"{ a }"}}""",
        "4400 Invalid message: there is no type 'start' that a client sends."
    )]
    [InlineData("""{"type":"connection_init"}""", "4429 Too many initialisation requests")]
    [InlineData("""{"type":"connection_init","payload":1}""", "4400 Invalid message: 'payload' must be an object.")]
    [InlineData(
        """{"type":"subscribe","payload":{"query":"{ a }"}}""",
        "4400 Invalid message: it must be an object in which 'id' is a string."
    )]
    [InlineData(
        """{"type":"subscribe","id":"","payload":{"query":"{ a }"}}""",
        "4400 Invalid message: 'id' must not be empty."
    )]
    [InlineData("""{"type":"subscribe","id":"a"}""", "4400 Invalid message: 'payload' must be an object with 'query'.")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{}}""", "4400 Invalid message: 'query' is missing.")]
    [InlineData(
        """{"type":"subscribe","id":"a","payload":{"query":1}}""",
        "4400 Invalid message: 'query' must be a string, but is a number."
    )]
    [InlineData("""{"type":"complete"}""", "4400 Invalid message: it must be an object in which 'id' is a string.")]
    public async Task What_the_protocol_does_not_have_closes_the_connection(string message, string close)
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        using var client = await SocketClient.BeginAsync(host);

        await client.SayAsync(message);

        Assert.StartsWith(close, await client.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_before_the_beginning_closes_the_connection()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        using var client = await SocketClient.ConnectAsync(host);

        await client.SubscribeAsync("a", SocketHost.Query);

        Assert.StartsWith("4401 Unauthorized", await client.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_operation_with_the_same_id_closes_the_connection()
    {
        var source = new FakeSubscription();
        await using var host = await SocketHost.StartAsync(source);
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", "subscription");
        await client.SubscribeAsync("a", "subscription");

        Assert.Equal("4409 Subscriber for a already exists", await client.HearAsync());
        await source.Ended.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Who_does_not_begin_is_closed()
    {
        await using var host = await GraphHost.StartOnSocketAsync(options =>
            options.Live = new LiveOptions { InitTime = TimeSpan.FromMilliseconds(50) }
        );
        using var client = await SocketClient.ConnectAsync(host);

        Assert.Equal("4408 Connection initialisation timeout", await client.HearAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Another_protocol_is_closed(string? protocol)
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        using var client = await SocketClient.ConnectAsync(host, protocol);

        Assert.Null(client.Protocol);
        Assert.StartsWith("4406 Subprotocol not acceptable", await client.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_binary_message_closes_the_connection()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        using var client = await SocketClient.BeginAsync(host);

        await client.SayAsync("""{"type":"ping"}"""u8.ToArray(), WebSocketMessageType.Binary);

        Assert.StartsWith("4400 ", await client.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_message_closes_the_connection()
    {
        await using var host = await GraphHost.StartOnSocketAsync(options => options.MaxBodyBytes = 1000);
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", new string(' ', 1000) + SocketHost.Query);

        Assert.Equal("1009 A message is larger than 1000 bytes.", await client.HearAsync());
    }

    [Fact]
    public async Task A_server_that_ends_says_so_first()
    {
        var source = new FakeSubscription();
        await using var host = await SocketHost.StartAsync(source);
        using var client = await SocketClient.BeginAsync(host);
        await client.SubscribeAsync("a", "subscription");
        source.Send(1);
        await client.HearAsync();

        var stopping = host.StopAsync();

        Assert.Equal("1001 The server ends. Connect again.", await client.HearAsync());
        await client.CloseAsync();
        await stopping.WaitAsync(TimeSpan.FromMinutes(1));
        await source.Ended;
    }
}
