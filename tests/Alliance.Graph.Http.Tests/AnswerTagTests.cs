using System.Net;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class AnswerTagTests
{
    private const string Address = "/graphql?query=%7B__typename%7D";

    [Fact]
    public async Task An_answer_that_the_caller_has_is_not_sent_again()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        var first = await host.GetAsync(Address);

        var again = await AskAsync(host, first.Headers.ETag!.ToString());

        Assert.True(first.Headers.ETag!.IsWeak);
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.Status);
        Assert.Equal("", again.Text);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
    }

    [Fact]
    public async Task An_answer_that_has_changed_is_sent()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        var first = await host.GetAsync(Address);
        host.Graph.Answer = (_, _) => Task.FromResult(FakeGraph.Data("{\"changed\":true}"));

        var changed = await AskAsync(host, first.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
        Assert.Equal("""{"data":{"changed":true}}""", changed.Text);
    }

    [Fact]
    public async Task An_answer_to_a_post_has_no_mark()
    {
        await using var host = await GraphHost.StartOnSocketAsync();

        var answer = await host.PostAsync("""{"query":"{ __typename }"}""");

        Assert.Null(answer.Headers.ETag);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    private static Task<GraphAnswer> AskAsync(GraphHost host, string known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Add("If-None-Match", known);
        return host.SendAsync(request);
    }
}
