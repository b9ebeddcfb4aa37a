using System.Text.Json;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests.Live;

/// <summary>The protocol 'graphql-transport-ws', message by message.</summary>
public sealed class SocketTests
{
    [Fact]
    public async Task A_query_is_answered_and_completed()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", SocketHost.Query);

        Assert.Equal("graphql-transport-ws", client.Protocol);
        Assert.Equal(
            """{"id":"a","type":"next","payload":{"data":{"__typename":"Query"}}}""",
            await client.HearAsync()
        );
        Assert.Equal("""{"id":"a","type":"complete"}""", await client.HearAsync());
        Assert.True(host.Graph.Request!.CanSubscribe);
        await client.CloseAsync();
    }

    [Fact]
    public async Task A_request_goes_the_way_of_all_requests()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        using var client = await SocketClient.BeginAsync(host);

        await client.SayAsync(
            """{"id":"a","type":"subscribe","payload":{"query":"{ __typename }","operationName":"O","variables":{"x":1},"extensions":{"revision":true}}}"""
        );
        await client.HearAsync();

        var request = host.Graph.Request!;
        Assert.Equal(
            ("O", 1, true, false),
            (
                request.OperationName,
                request.Variables!.Value.GetProperty("x").GetInt32(),
                request.NamesRevision,
                request.QueriesOnly
            )
        );
    }

    [Fact]
    public async Task A_refused_request_is_an_error_and_no_answer()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", "{ nothing }");

        Assert.Equal(
            """{"id":"a","type":"error","payload":[{"message":"No.","extensions":{"code":"VALIDATION_FAILED"}}]}""",
            await client.HearAsync()
        );
    }

    [Fact]
    public async Task Rows_are_sent_until_the_client_completes()
    {
        var source = new FakeSubscription();
        await using var host = await SocketHost.StartAsync(source);
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
        await using var host = await SocketHost.StartAsync(source);
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", "subscription");
        source.Send(7);
        source.End();

        await client.HearAsync();
        Assert.Equal(
            """{"id":"a","type":"error","payload":[{"message":"Restored.","extensions":{"code":"DATA_RESTORED","after":7}}]}""",
            await client.HearAsync()
        );
    }

    [Fact]
    public async Task A_closed_connection_ends_its_subscriptions()
    {
        var source = new FakeSubscription();
        await using var host = await SocketHost.StartAsync(source);
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

    [Fact]
    public async Task A_fault_is_told_with_its_trace_id_and_logged()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        host.Graph.Answer = (_, _) => throw new InvalidOperationException("secret");
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", SocketHost.Query);

        var message = JsonDocument.Parse(await client.HearAsync()).RootElement;
        Assert.Equal("INTERNAL_ERROR", SocketHost.CodeOf(message));
        Assert.DoesNotContain("secret", message.GetRawText(), StringComparison.Ordinal);
        var (logged, _) = Assert.Single(host.Log.Errors);
        Assert.Contains(
            message.GetProperty("payload")[0].GetProperty("extensions").GetProperty("traceId").GetString()!,
            logged,
            StringComparison.Ordinal
        );
    }
}
