using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests.Callers;

/// <summary>Requests with headers.</summary>
internal static class CallerRequests
{
    public const string Query = "/graphql?query=%7B__typename%7D";

    /// <param name="host">Who is asked.</param>
    /// <param name="headers">As <c>Name: value</c>.</param>
    public static Task<GraphAnswer> AskAsync(this GraphHost host, params string[] headers) =>
        host.SendAsync(HttpMethod.Get, Query, headers);

    public static Task<GraphAnswer> SendAsync(
        this GraphHost host,
        HttpMethod method,
        string address,
        params string[] headers
    )
    {
        var request = new HttpRequestMessage(method, address);
        foreach (var header in headers)
        {
            var (name, value) = (header[..header.IndexOf(':')], header[(header.IndexOf(':') + 1)..].Trim());
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return host.SendAsync(request);
    }

    public static string? Header(this GraphAnswer answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}
