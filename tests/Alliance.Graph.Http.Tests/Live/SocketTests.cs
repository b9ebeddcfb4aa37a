using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Tests.Limits;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Graph.Http.Tests.Live;

/// <summary>The protocol 'graphql-transport-ws', message by message.</summary>
public sealed class SocketTests
{
    private const string Query = "{ __typename }";

    [Fact]
    public async Task A_query_is_answered_and_completed()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", Query);

        Assert.Equal("graphql-transport-ws", client.Protocol);
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"__typename":"Query"}}}""", await client.HearAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await client.HearAsync());
        Assert.True(host.Graph.Request!.CanSubscribe);
        await client.CloseAsync();
    }

    [Fact]
    public async Task A_request_goes_the_way_of_all_requests()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        using var client = await SocketClient.BeginAsync(host);

        await client.SayAsync("""{"id":"a","type":"subscribe","payload":{"query":"{ __typename }","operationName":"O","variables":{"x":1},"extensions":{"revision":true}}}""");
        await client.HearAsync();

        var request = host.Graph.Request!;
        Assert.Equal(("O", 1, true, false), (request.OperationName, request.Variables!.Value.GetProperty("x").GetInt32(), request.NamesRevision, request.QueriesOnly));
    }

    [Fact]
    public async Task A_refused_request_is_an_error_and_no_answer()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", "{ nothing }");

        Assert.Equal("""{"id":"a","type":"error","payload":[{"message":"No.","extensions":{"code":"VALIDATION_FAILED"}}]}""", await client.HearAsync());
    }

    [Fact]
    public async Task Rows_are_sent_until_the_client_completes()
    {
        var source = new FakeSubscription();
        await using var host = await HostAsync(source);
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", "subscription");
        source.Send(1);
        source.Send(2);
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"n":1,"text":""}}}""", await client.HearAsync());
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"n":2,"text":""}}}""", await client.HearAsync());
        await client.SayAsync("""{"id":"a","type":"complete"}""");
        await source.Ended;

        // The id is free again, and the connection goes on.
        await client.SayAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.HearAsync());
    }

    [Fact]
    public async Task A_subscription_that_ends_by_itself_says_where_it_was()
    {
        var source = new FakeSubscription();
        await using var host = await HostAsync(source);
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", "subscription");
        source.Send(7);
        source.End();

        await client.HearAsync();
        Assert.Equal("""{"id":"a","type":"error","payload":[{"message":"Restored.","extensions":{"code":"DATA_RESTORED","after":7}}]}""", await client.HearAsync());
    }

    [Fact]
    public async Task A_closed_connection_ends_its_subscriptions()
    {
        var source = new FakeSubscription();
        await using var host = await HostAsync(source);
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", "subscription");
        source.Send(1);
        await client.HearAsync();
        await client.CloseAsync();

        await source.Ended.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Pings_are_answered_before_and_behind_the_beginning()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        using var client = await SocketClient.ConnectAsync(host);

        await client.SayAsync("""{"type":"ping","payload":{"a":[1]}}""");
        Assert.Equal("""{"type":"pong","payload":{"a":[1]}}""", await client.HearAsync());
        await client.SayAsync("""{"type":"pong"}""");
        await client.SayAsync("""{"type":"connection_init","payload":{"any":1}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.HearAsync());
    }

    [Theory]
    [InlineData("", "4400 Invalid message: The message is empty. Send a JSON object.")]
    [InlineData("{", "4400 Invalid message: The message is not JSON: it breaks at line 1, byte 2.")]
    [InlineData("[]", "4400 Invalid message: it must be an object in which 'type' is a string.")]
    [InlineData("{}", "4400 Invalid message: it must be an object in which 'type' is a string.")]
    [InlineData("""{"type":1}""", "4400 Invalid message: it must be an object in which 'type' is a string.")]
    [InlineData("""{"type":"next"}""", "4400 Invalid message: there is no type 'next' that a client sends.")]
    [InlineData("""{"type":"start","id":"a","payload":{"query":"{ a }"}}""", "4400 Invalid message: there is no type 'start' that a client sends.")]
    [InlineData("""{"type":"connection_init"}""", "4429 Too many initialisation requests")]
    [InlineData("""{"type":"connection_init","payload":1}""", "4400 Invalid message: 'payload' must be an object.")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ a }"}}""", "4400 Invalid message: it must be an object in which 'id' is a string.")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ a }"}}""", "4400 Invalid message: 'id' must not be empty.")]
    [InlineData("""{"type":"subscribe","id":"a"}""", "4400 Invalid message: 'payload' must be an object with 'query'.")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{}}""", "4400 Invalid message: 'query' is missing.")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{"query":1}}""", "4400 Invalid message: 'query' must be a string, but is a number.")]
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

        await client.SubscribeAsync("a", Query);

        Assert.StartsWith("4401 Unauthorized", await client.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_operation_with_the_same_id_closes_the_connection()
    {
        var source = new FakeSubscription();
        await using var host = await HostAsync(source);
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", "subscription");
        await client.SubscribeAsync("a", "subscription");

        Assert.Equal("4409 Subscriber for a already exists", await client.HearAsync());
        await source.Ended.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Who_does_not_begin_is_closed()
    {
        await using var host = await GraphHost.StartOnSocketAsync(options => options.Live = new LiveOptions { InitTime = TimeSpan.FromMilliseconds(50) });
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

        await client.SubscribeAsync("a", new string(' ', 1000) + Query);

        Assert.Equal("1009 A message is larger than 1000 bytes.", await client.HearAsync());
    }

    [Fact]
    public async Task More_operations_than_a_connection_may_have_are_refused_one_by_one()
    {
        var source = new FakeSubscription();
        await using var host = await HostAsync(source, new LiveOptions { OperationsPerConnection = 1 });
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", "subscription");
        await client.SubscribeAsync("b", "subscription");

        var refusal = JsonDocument.Parse(await client.HearAsync()).RootElement;
        Assert.Equal(("b", "error", "SUBSCRIPTIONS_LIMIT"), (refusal.GetProperty("id").GetString(), refusal.GetProperty("type").GetString(), CodeOf(refusal)));
        source.Send(1);
        Assert.StartsWith("""{"id":"a","type":"next""", await client.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_subscriptions_than_a_caller_may_have_are_refused_until_one_ends()
    {
        var source = new FakeSubscription();
        await using var host = await HostAsync(source, new LiveOptions { SubscriptionsPerCaller = 1 });
        using var first = await SocketClient.BeginAsync(host);
        using var second = await SocketClient.BeginAsync(host);

        await first.SubscribeAsync("a", "subscription");
        source.Send(1);
        await first.HearAsync();
        await second.SubscribeAsync("b", "subscription");
        Assert.Equal("SUBSCRIPTIONS_LIMIT", CodeOf(JsonDocument.Parse(await second.HearAsync()).RootElement));

        var events = await host.PostAsync("""{"query":"subscription"}""", "text/event-stream");
        Assert.Equal((HttpStatusCode.TooManyRequests, "SUBSCRIPTIONS_LIMIT"), (events.Status, events.Code));
    }

    [Fact]
    public async Task More_connections_than_a_caller_may_have_are_refused()
    {
        await using var host = await GraphHost.StartOnSocketAsync(options => options.Live = new LiveOptions { ConnectionsPerCaller = 1 });
        using var first = await SocketClient.BeginAsync(host);

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.ConnectAsync(host));
        Assert.Contains("429", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_nothing_is_told_so_and_where_it_was()
    {
        var (source, clock, live) = (new FakeSubscription { Text = new string('x', 100_000) }, new ManualClock(), new LiveOptions { WaitingBytes = 1 });
        await using var host = await HostAsync(source.Response, live, services => services.AddSingleton<TimeProvider>(clock));
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", "subscription");
        await source.OverflowAsync(clock, live.Patience).WaitAsync(TimeSpan.FromMinutes(1));
        var last = 0L;
        while (true)
        {
            var message = JsonDocument.Parse(await client.HearAsync()).RootElement;
            if (message.GetProperty("type").GetString() == "error")
            {
                Assert.Equal("SUBSCRIBER_TOO_SLOW", CodeOf(message));
                Assert.Equal(last, message.GetProperty("payload")[0].GetProperty("extensions").GetProperty("after").GetInt64());
                return;
            }

            Assert.Equal(++last, message.GetProperty("payload").GetProperty("data").GetProperty("n").GetInt64());
        }
    }

    [Fact]
    public async Task The_web_server_does_not_end_those_who_read_slowly()
    {
        var rates = new ResponseRates();
        var source = new FakeSubscription();
        await using var host = await HostAsync(source.Response, live: null, rates.Add);
        using var client = await SocketClient.BeginAsync(host);

        Assert.Null(Assert.Single(rates.Seen).MinDataRate);
    }

    [Fact]
    public async Task Large_rows_come_whole()
    {
        var source = new FakeSubscription { Text = new string('x', 1_000_000) };
        await using var host = await HostAsync(source, new LiveOptions { WaitingBytes = 1 });
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", "subscription");
        source.Send(1);
        source.Send(2);
        foreach (var number in (int[])[1, 2])
        {
            Assert.Equal($$$$"""{"id":"a","type":"next","payload":{"data":{"n":{{{{number}}}},"text":"{{{{source.Text}}}}"}}}""", await client.HearAsync());
        }
    }

    [Fact]
    public async Task A_server_that_ends_says_so_first()
    {
        var source = new FakeSubscription();
        await using var host = await HostAsync(source);
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

    [Fact]
    public async Task A_fault_is_told_with_its_trace_id_and_logged()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        host.Graph.Answer = (_, _) => throw new InvalidOperationException("secret");
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", Query);

        var message = JsonDocument.Parse(await client.HearAsync()).RootElement;
        Assert.Equal("INTERNAL_ERROR", CodeOf(message));
        Assert.DoesNotContain("secret", message.GetRawText(), StringComparison.Ordinal);
        var (logged, _) = Assert.Single(host.Log.Errors);
        Assert.Contains(message.GetProperty("payload")[0].GetProperty("extensions").GetProperty("traceId").GetString()!, logged, StringComparison.Ordinal);
    }

    private static Task<GraphHost> HostAsync(FakeSubscription source, LiveOptions? live = null) => HostAsync(source.Response, live);

    private static async Task<GraphHost> HostAsync(GraphResponse response, LiveOptions? live, Action<IServiceCollection>? services = null)
    {
        var host = await GraphHost.StartOnSocketAsync(options => options.Live = live ?? options.Live, services);
        host.Graph.Answer = (GraphRequest _, CancellationToken _) => Task.FromResult(response);
        return host;
    }

    private static string? CodeOf(JsonElement message) => message.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString();
}
