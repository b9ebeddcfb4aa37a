using System.Net;
using System.Text;
using Alliance.Graph.Execution.Tests.Limits;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Graph.Http.Tests.Live;

/// <summary>GraphQL over SSE, event by event.</summary>
public sealed class EventStreamTests
{
    private const string Events = "text/event-stream";

    [Fact]
    public async Task A_query_is_one_event_and_the_end()
    {
        await using var host = await GraphHost.StartAsync();
        var answer = await host.PostAsync("""{"query":"{ __typename }"}""", Events);

        Assert.Equal(
            (
                HttpStatusCode.OK,
                Events,
                "event: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata: \n\n"
            ),
            (answer.Status, answer.MediaType, answer.Text)
        );
        Assert.Equal("no", Assert.Single(answer.Headers.GetValues("X-Accel-Buffering")));
    }

    [Fact]
    public async Task What_is_wrong_with_a_document_is_an_event_too()
    {
        await using var host = await GraphHost.StartAsync();
        var answer = await host.PostAsync("""{"query":"{ nothing }"}""", Events);

        Assert.Equal(
            (
                HttpStatusCode.OK,
                "event: next\ndata: {\"errors\":[{\"message\":\"No.\",\"extensions\":{\"code\":\"VALIDATION_FAILED\"}}]}\n\nevent: complete\ndata: \n\n"
            ),
            (answer.Status, answer.Text)
        );
    }

    [Fact]
    public async Task What_is_no_request_is_told_by_the_status()
    {
        await using var host = await GraphHost.StartAsync();
        var answer = await host.PostAsync("{", Events);

        Assert.Equal((HttpStatusCode.BadRequest, "BAD_REQUEST"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_mutation_by_GET_is_refused()
    {
        await using var host = await GraphHost.StartAsync();
        var answer = await host.GetAsync("/graphql?query=mutation%7B__typename%7D", Events);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "OPERATION_NOT_ALLOWED"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("text/event-stream", true, true)]
    [InlineData("text/event-stream, application/json;q=0.5", true, true)]
    [InlineData("application/json, text/event-stream", true, false)]
    [InlineData("application/graphql-response+json, application/json, text/event-stream, multipart/mixed", true, false)]
    [InlineData("text/event-stream, multipart/mixed", true, true)]
    [InlineData("application/json", false, false)]
    [InlineData("*/*", false, false)]
    [InlineData("text/*", false, false)]
    public async Task Who_names_events_can_subscribe_and_who_wants_them_most_gets_them(
        string accept,
        bool canSubscribe,
        bool isStream
    )
    {
        await using var host = await GraphHost.StartAsync();
        var answer = await host.PostAsync("""{"query":"{ __typename }"}""", accept);

        Assert.Equal(isStream, answer.MediaType == Events);
        Assert.Equal(canSubscribe, host.Graph.Request?.CanSubscribe ?? false);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task Rows_come_with_their_numbers_and_the_end_says_where_it_was(string method)
    {
        var source = new FakeSubscription();
        await using var host = await HostAsync(source);
        using var reader = await OpenAsync(host, method);

        source.Send(4);
        source.End();

        Assert.Equal(":\n\n", await reader.NextAsync());
        Assert.Equal("event: next\nid: 4\ndata: {\"data\":{\"n\":4,\"text\":\"\"}}\n\n", await reader.NextAsync());
        Assert.Equal(
            "event: next\ndata: {\"errors\":[{\"message\":\"Restored.\",\"extensions\":{\"code\":\"DATA_RESTORED\",\"after\":4}}]}\n\n",
            await reader.NextAsync()
        );
        Assert.Equal("event: complete\ndata: \n\n", await reader.NextAsync());
        Assert.Null(await reader.NextAsync());
    }

    [Fact]
    public async Task A_browser_that_connects_again_goes_on_behind_the_last_event()
    {
        var source = new FakeSubscription();
        await using var host = await HostAsync(source);
        using var reader = await OpenAsync(host, "GET", ("Last-Event-ID", "12"));

        Assert.Equal(12, host.Graph.Request!.After);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (
                await host.SendAsync(
                    new HttpRequestMessage(HttpMethod.Get, "/graphql?query=x")
                    {
                        Headers = { { "Last-Event-ID", "x" } },
                    },
                    Events
                )
            ).Status
        );
    }

    [Fact]
    public async Task Where_nothing_happens_comments_keep_the_connection_alive()
    {
        var source = new FakeSubscription();
        await using var host = await HostAsync(source, new LiveOptions { KeepAlive = TimeSpan.FromMilliseconds(20) });
        using var reader = await OpenAsync(host, "POST");

        for (var count = 0; count < 3; count++)
        {
            Assert.Equal(":\n\n", await reader.NextAsync());
        }
    }

    [Fact]
    public async Task Who_leaves_ends_the_subscription()
    {
        var source = new FakeSubscription();
        await using var host = await HostAsync(source);
        (await OpenAsync(host, "POST")).Dispose();

        await source.Ended.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Who_takes_nothing_is_told_so_and_where_it_was()
    {
        var (source, clock, live) = (
            new FakeSubscription { Text = new string('x', 100_000) },
            new ManualClock(),
            new LiveOptions { WaitingBytes = 1 }
        );
        await using var host = await HostAsync(source, live, services => services.AddSingleton<TimeProvider>(clock));
        using var reader = await OpenAsync(host, "POST");
        await source.OverflowAsync(clock, live.Patience).WaitAsync(TimeSpan.FromMinutes(1));
        var last = 0;
        while (await reader.NextAsync() is { } part && !part.Contains("\"errors\"", StringComparison.Ordinal))
        {
            last += part.StartsWith("event: next", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.Contains("SUBSCRIBER_TOO_SLOW", reader.Last, StringComparison.Ordinal);
        Assert.Contains($"\"after\":{last}}}", reader.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_web_server_does_not_end_those_who_read_slowly()
    {
        var rates = new ResponseRates();
        await using var host = await HostAsync(new FakeSubscription(), services: rates.Add);
        using var reader = await OpenAsync(host, "POST");
        await reader.NextAsync();

        Assert.Null(Assert.Single(rates.Seen).MinDataRate);
    }

    [Fact]
    public async Task A_large_row_comes_whole()
    {
        var source = new FakeSubscription { Text = new string('x', 1_000_000) };
        await using var host = await HostAsync(source);
        using var reader = await OpenAsync(host, "POST");
        await reader.NextAsync();

        source.Send(1);

        Assert.Equal(
            "event: next\nid: 1\ndata: {\"data\":{\"n\":1,\"text\":\"" + source.Text + "\"}}\n\n",
            await reader.NextAsync()
        );
    }

    [Fact]
    public async Task A_server_that_ends_says_so_and_where_it_was()
    {
        var source = new FakeSubscription();
        await using var host = await HostAsync(source);
        using var reader = await OpenAsync(host, "POST");
        source.Send(3);
        await reader.NextAsync();
        await reader.NextAsync();

        var stopping = host.StopAsync();

        var end = await reader.NextAsync();
        Assert.Contains("\"code\":\"SERVER_STOPPING\",\"after\":3", end, StringComparison.Ordinal);
        Assert.Equal("event: complete\ndata: \n\n", await reader.NextAsync());
        await stopping.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static async Task<GraphHost> HostAsync(
        FakeSubscription source,
        LiveOptions? live = null,
        Action<IServiceCollection>? services = null
    )
    {
        var host = await GraphHost.StartOnSocketAsync(options => options.Live = live ?? options.Live, services);
        host.Graph.Answer = (_, _) => Task.FromResult(source.Response);
        return host;
    }

    private static async Task<EventReader> OpenAsync(
        GraphHost host,
        string method,
        params (string Name, string Value)[] headers
    )
    {
        var request =
            method == "GET"
                ? new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription")
                : new HttpRequestMessage(HttpMethod.Post, "/graphql")
                {
                    Content = new StringContent("""{"query":"subscription"}""", Encoding.UTF8, "application/json"),
                };
        request.Headers.TryAddWithoutValidation("Accept", Events);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return new EventReader(await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead));
    }
}
