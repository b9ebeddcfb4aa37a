using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Alliance.Graph.Execution.Tests.Limits;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Graph.Http.Tests.Live;

/// <summary>What one connection and one caller may have, and who reads slowly.</summary>
public sealed class SocketLimitTests
{
    [Fact]
    public async Task More_operations_than_a_connection_may_have_are_refused_one_by_one()
    {
        var source = new FakeSubscription();
        await using var host = await SocketHost.StartAsync(source, new LiveOptions { OperationsPerConnection = 1 });
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", "subscription");
        await client.SubscribeAsync("b", "subscription");

        var refusal = JsonDocument.Parse(await client.HearAsync()).RootElement;
        Assert.Equal(
            ("b", "error", "SUBSCRIPTIONS_LIMIT"),
            (refusal.GetProperty("id").GetString(), refusal.GetProperty("type").GetString(), SocketHost.CodeOf(refusal))
        );
        source.Send(1);
        Assert.StartsWith("""{"id":"a","type":"next""", await client.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_subscriptions_than_a_caller_may_have_are_refused_until_one_ends()
    {
        var source = new FakeSubscription();
        await using var host = await SocketHost.StartAsync(source, new LiveOptions { SubscriptionsPerCaller = 1 });
        using var first = await SocketClient.BeginAsync(host);
        using var second = await SocketClient.BeginAsync(host);

        await first.SubscribeAsync("a", "subscription");
        source.Send(1);
        await first.HearAsync();
        await second.SubscribeAsync("b", "subscription");
        Assert.Equal(
            "SUBSCRIPTIONS_LIMIT",
            SocketHost.CodeOf(JsonDocument.Parse(await second.HearAsync()).RootElement)
        );

        var events = await host.PostAsync("""{"query":"subscription"}""", "text/event-stream");
        Assert.Equal((HttpStatusCode.TooManyRequests, "SUBSCRIPTIONS_LIMIT"), (events.Status, events.Code));
    }

    [Fact]
    public async Task More_connections_than_a_caller_may_have_are_refused()
    {
        await using var host = await GraphHost.StartOnSocketAsync(options =>
            options.Live = new LiveOptions { ConnectionsPerCaller = 1 }
        );
        using var first = await SocketClient.BeginAsync(host);

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.ConnectAsync(host));
        Assert.Contains("429", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_nothing_is_told_so_and_where_it_was()
    {
        var (source, clock, live) = (
            new FakeSubscription { Text = new string('x', 100_000) },
            new ManualClock(),
            new LiveOptions { WaitingBytes = 1 }
        );
        await using var host = await SocketHost.StartAsync(
            source.Response,
            live,
            services => services.AddSingleton<TimeProvider>(clock)
        );
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", "subscription");
        await source.OverflowAsync(clock, live.Patience).WaitAsync(TimeSpan.FromMinutes(1));
        var last = 0L;
        while (true)
        {
            var message = JsonDocument.Parse(await client.HearAsync()).RootElement;
            if (message.GetProperty("type").GetString() == "error")
            {
                Assert.Equal("SUBSCRIBER_TOO_SLOW", SocketHost.CodeOf(message));
                Assert.Equal(
                    last,
                    message.GetProperty("payload")[0].GetProperty("extensions").GetProperty("after").GetInt64()
                );
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
        await using var host = await SocketHost.StartAsync(source.Response, live: null, rates.Add);
        using var client = await SocketClient.BeginAsync(host);

        Assert.Null(Assert.Single(rates.Seen).MinDataRate);
    }

    [Fact]
    public async Task Large_rows_come_whole()
    {
        var source = new FakeSubscription { Text = new string('x', 1_000_000) };
        await using var host = await SocketHost.StartAsync(source, new LiveOptions { WaitingBytes = 1 });
        using var client = await SocketClient.BeginAsync(host);

        await client.SubscribeAsync("a", "subscription");
        source.Send(1);
        source.Send(2);
        foreach (var number in (int[])[1, 2])
        {
            Assert.Equal(
                $$$$"""{"id":"a","type":"next","payload":{"data":{"n":{{{{number}}}},"text":"{{{{source.Text}}}}"}}}""",
                await client.HearAsync()
            );
        }
    }
}
