using System.Net.Http.Headers;
using System.Text;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Rounds;

/// <summary>Sends requests of parties over HTTP.</summary>
internal sealed class PartyClient : IDisposable
{
    private readonly HttpClient _client = new() { Timeout = ServerProgram.Patience };

    /// <summary>Sends a request.</summary>
    /// <param name="address">Address of the graph.</param>
    /// <param name="token">The bearer token; null for a stranger.</param>
    /// <param name="body">The body.</param>
    /// <param name="key">By which the request can be sent again; null if it cannot.</param>
    public async Task<Reply> SendAsync(Uri address, string? token, string body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await _client.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        AnswerForm.Check(answer);
        return new Reply(
            response.StatusCode,
            Encoding.UTF8.GetString(answer),
            response.Headers.Contains("Idempotent-Replayed")
        );
    }

    public Task<Reply> SendAsync(Uri address, Party? party, Ask ask, string? key = null) =>
        SendAsync(address, party?.Token, ask.Body, key);

    public void Dispose() => _client.Dispose();
}
