using System.IO.Compression;
using System.Text;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class CompressionTests
{
    private const string Query = """{"query":"{ __typename }"}""";

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_long_answer_is_compressed_for_those_who_accept_it(string encoding)
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        var text = new string('ä', 10_000);
        host.Graph.Answer = (_, _) => Task.FromResult(FakeGraph.Data($"\"{text}\""));

        using var response = await SendAsync(host, encoding);
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.Contains("Accept", response.Headers.Vary);
        Assert.InRange(bytes.Length, 1, 1000);
        Assert.Equal($"{{\"data\":\"{text}\"}}", Decompress(bytes, encoding));
    }

    [Fact]
    public async Task A_short_answer_is_not_worth_it()
    {
        await using var host = await GraphHost.StartOnSocketAsync();

        using var response = await SendAsync(host, "gzip");

        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.NotNull(response.Content.Headers.ContentLength);
    }

    private static async Task<HttpResponseMessage> SendAsync(GraphHost host, string encoding)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(Query, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Accept", GraphHostRequests.GraphResponse);
        request.Headers.Add("Accept-Encoding", encoding);
        return await host.Client.SendAsync(request);
    }

    private static string Decompress(byte[] bytes, string encoding)
    {
        using var compressed = new MemoryStream(bytes);
        using Stream stream =
            encoding == "br"
                ? new BrotliStream(compressed, CompressionMode.Decompress)
                : new GZipStream(compressed, CompressionMode.Decompress);
        return new StreamReader(stream).ReadToEnd();
    }
}
