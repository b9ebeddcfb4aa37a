using System.Net.Http.Headers;
using System.Text;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Http.Tests.Hosting;

/// <summary>Ways to ask.</summary>
internal static class GraphHostRequests
{
    public const string Json = "application/json";
    public const string GraphResponse = "application/graphql-response+json";
    public const string Browser =
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    public static Task<GraphAnswer> PostAsync(
        this GraphHost host,
        string body,
        string? accept = null,
        string? contentType = Json,
        string? encoding = null
    ) => host.PostAsync(Encoding.UTF8.GetBytes(body), accept, contentType, encoding);

    public static Task<GraphAnswer> PostAsync(
        this GraphHost host,
        byte[] body,
        string? accept = null,
        string? contentType = Json,
        string? encoding = null
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        Add(request.Content.Headers, "Content-Type", contentType);
        Add(request.Content.Headers, "Content-Encoding", encoding);
        return host.SendAsync(request, accept);
    }

    public static Task<GraphAnswer> GetAsync(this GraphHost host, string addressAndQuery, string? accept = null) =>
        host.SendAsync(new HttpRequestMessage(HttpMethod.Get, addressAndQuery), accept);

    public static async Task<GraphAnswer> SendAsync(
        this GraphHost host,
        HttpRequestMessage request,
        string? accept = null
    )
    {
        Add(request.Headers, "Accept", accept);
        using var response = await host.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (text.StartsWith('{') && response.Content.Headers.ContentType?.MediaType is Json or GraphResponse)
        {
            AnswerForm.Check(Encoding.UTF8.GetBytes(text));
        }

        return new(response.StatusCode, response.Headers, response.Content.Headers, text);
    }

    private static void Add(HttpHeaders headers, string name, string? value)
    {
        if (value is not null)
        {
            Assert.True(headers.TryAddWithoutValidation(name, value));
        }
    }
}
