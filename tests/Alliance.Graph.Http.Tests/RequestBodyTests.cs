using System.Net;
using System.Net.Sockets;
using System.Text;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class RequestBodyTests
{
    private const string Query = """{"query":"{ __typename }"}""";

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("Application/JSON; odata=x")]
    public async Task JSON_in_UTF8_is_read(string contentType)
    {
        await using var host = await GraphHost.StartAsync();

        Assert.Null((await host.PostAsync(Query, contentType: contentType)).Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/graphql-response+json")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json, text/plain")]
    public async Task Another_media_type_is_refused_with_the_one_that_would_do(string? contentType)
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.PostAsync(Query, GraphHostRequests.GraphResponse, contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Equal(ErrorCodes.UnsupportedMediaType, answer.Code);
        Assert.Equal(GraphHostRequests.GraphResponse, answer.MediaType);
        Assert.Equal(["application/json"], answer.Headers.GetValues("Accept"));
        Assert.Null(host.Graph.Request);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br, gzip")]
    public async Task A_compressed_body_is_refused(string encoding)
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.PostAsync(Query, encoding: encoding);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Equal(ErrorCodes.UnsupportedMediaType, answer.Code);
        Assert.Equal(["identity"], answer.Headers.GetValues("Accept-Encoding"));
    }

    [Fact]
    public async Task The_encoding_identity_is_none()
    {
        await using var host = await GraphHost.StartAsync();

        Assert.Null((await host.PostAsync(Query, encoding: "identity")).Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_the_largest_length_is_read(bool isChunked)
    {
        await using var host = await GraphHost.StartOnSocketAsync();

        Assert.Null((await PostAsync(host, 256 * 1024, isChunked)).Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_is_a_byte_too_long_is_refused(bool isChunked)
    {
        await using var host = await GraphHost.StartOnSocketAsync();

        var answer = await PostAsync(host, (256 * 1024) + 1, isChunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Equal(ErrorCodes.BodyTooLarge, answer.Code);
        Assert.Contains("has 262145 bytes", answer.Text, StringComparison.Ordinal);
        Assert.Contains("at most 262144 are allowed", answer.Text, StringComparison.Ordinal);
        Assert.Equal(
            isChunked,
            answer.Text.Contains("or more, of which the rest was not read", StringComparison.Ordinal)
        );
        Assert.Null(host.Graph.Request);
    }

    [Fact]
    public async Task The_largest_length_can_be_configured()
    {
        await using var host = await GraphHost.StartAsync(options => options.MaxBodyBytes = Query.Length);

        Assert.Null((await host.PostAsync(Query)).Code);
        Assert.Equal(ErrorCodes.BodyTooLarge, (await host.PostAsync(Query + " ")).Code);
    }

    [Fact]
    public async Task A_body_that_announces_too_much_is_refused_unread()
    {
        await using var host = await GraphHost.StartAsync();

        var context = await host.InMemory.SendAsync(http =>
        {
            http.Request.Method = "POST";
            http.Request.Path = "/graphql";
            http.Request.ContentType = "application/json";
            http.Request.ContentLength = 1L << 40;
            http.Request.Body = new UnreadableStream();
        });

        Assert.Equal(413, context.Response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_refused()
    {
        await using var host = await GraphHost.StartAsync();

        var context = await host.InMemory.SendAsync(http =>
        {
            http.Request.Method = "POST";
            http.Request.Path = "/graphql";
            http.Request.ContentType = "application/json";
            http.Request.Body = new UnreadableStream();
        });

        Assert.Equal(400, context.Response.StatusCode);
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task A_body_with_broken_chunks_is_refused()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        using var socket = new TcpClient();
        await socket.ConnectAsync(host.Client.BaseAddress!.Host, host.Client.BaseAddress.Port);
        await using var stream = socket.GetStream();

        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"
            )
        );
        var answer = await new StreamReader(stream).ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains($"\"code\":\"{ErrorCodes.BadRequest}\"", answer, StringComparison.Ordinal);
        Assert.Empty(host.Log.Errors);
    }

    private static Task<GraphAnswer> PostAsync(GraphHost host, int length, bool isChunked)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Query.PadRight(length)));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.TransferEncodingChunked = isChunked;
        return host.SendAsync(request);
    }
}
