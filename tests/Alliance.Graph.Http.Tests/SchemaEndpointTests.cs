using System.Net;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class SchemaEndpointTests
{
    private const string Address = "/graphql/schema.graphql";

    [Fact]
    public async Task The_schema_is_a_text_file()
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.GetAsync(Address);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(GraphHost.Sdl, answer.Text);
        Assert.Equal("text/plain; charset=utf-8", answer.ContentHeaders.ContentType!.ToString());
        Assert.Equal("no-cache", answer.Headers.CacheControl!.ToString());
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task Who_has_the_schema_already_is_told_so()
    {
        await using var host = await GraphHost.StartAsync();
        var first = await host.GetAsync(Address);
        var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await host.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.Status);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(second.Text);
    }

    [Fact]
    public async Task Who_has_another_schema_gets_this_one()
    {
        await using var host = await GraphHost.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.TryAddWithoutValidation("If-None-Match", "\"other\"");

        Assert.Equal(GraphHost.Sdl, (await host.SendAsync(request)).Text);
    }

    [Fact]
    public async Task It_can_only_be_read()
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.SendAsync(new HttpRequestMessage(HttpMethod.Post, Address));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
    }
}
