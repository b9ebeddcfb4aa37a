using System.Net;
using System.Net.Http.Headers;
using Alliance.Graph.Benchmarks.CommandLine;

namespace Alliance.Graph.Benchmarks.Driving;

/// <summary>A server's address for one question, with connections that stay open.</summary>
internal sealed class Endpoint(string name, Uri address, int connections) : IDisposable
{
    private const string RevisionHeader = "Alliance-Revision";

    private static readonly MediaTypeHeaderValue _json = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue _accepted = new("application/json");

    private readonly HttpClient _client = new(
        new SocketsHttpHandler
        {
            MaxConnectionsPerServer = connections,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        }
    );

    /// <summary>Which server, for messages.</summary>
    public string Name { get; } = name;

    /// <summary>Posts a body and reads the whole answer.</summary>
    /// <exception cref="BenchmarkFailure">The status is not 200.</exception>
    public async Task<ReadOnlyMemory<byte>> PostAsync(
        byte[] body,
        AnswerBuffer buffer,
        CancellationToken cancellationToken
    )
    {
        var answer = await AskAsync(body, buffer, cancellationToken);
        return answer.Status == HttpStatusCode.OK
            ? answer.Body
            : throw new BenchmarkFailure(
                $"The {Name} answered with status {(int)answer.Status}: {System.Text.Encoding.UTF8.GetString(answer.Body.Span)}"
            );
    }

    /// <summary>The same, whatever the status is.</summary>
    public async Task<EndpointAnswer> AskAsync(byte[] body, AnswerBuffer buffer, CancellationToken cancellationToken)
    {
        using var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = _json;
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Accept.Add(_accepted);
        using var response = await _client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            cancellationToken
        );
        var revision = response.Headers.NonValidated.TryGetValues(RevisionHeader, out var values)
            ? values.ToString()
            : null;
        return new EndpointAnswer(
            response.StatusCode,
            await buffer.ReadAsync(response.Content, cancellationToken),
            revision
        );
    }

    public void Dispose() => _client.Dispose();
}
