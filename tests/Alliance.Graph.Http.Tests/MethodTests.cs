using System.Net;
using System.Text;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class MethodTests
{
    private static readonly string[] Allowed = ["GET", "HEAD", "POST", "OPTIONS"];

    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("QUERY")]
    [InlineData("NONSENSE")]
    public async Task Another_method_is_refused_with_those_that_would_do(string method)
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.SendAsync(
            new HttpRequestMessage(new HttpMethod(method), "/graphql?query={__typename}"),
            GraphHostRequests.GraphResponse
        );

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal(ErrorCodes.MethodNotAllowed, answer.Code);
        Assert.Equal(GraphHostRequests.GraphResponse, answer.MediaType);
        Assert.Equal(Allowed, answer.ContentHeaders.Allow);
    }

    [Fact]
    public async Task OPTIONS_names_the_methods()
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/graphql"));

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal(Allowed, answer.ContentHeaders.Allow);
        Assert.Empty(answer.Text);
    }

    [Fact]
    public async Task HEAD_answers_as_GET_without_the_body()
    {
        await using var host = await GraphHost.StartOnSocketAsync();

        var head = await host.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/graphql?query={__typename}"));
        var get = await host.GetAsync("/graphql?query={__typename}");

        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Empty(head.Text);
        Assert.Equal(get.ContentHeaders.ContentType, head.ContentHeaders.ContentType);
        Assert.Equal(Encoding.UTF8.GetByteCount(get.Text), head.ContentHeaders.ContentLength);
    }
}
