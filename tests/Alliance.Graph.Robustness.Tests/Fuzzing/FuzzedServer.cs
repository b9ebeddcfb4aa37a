using System.Net;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Robustness.Tests.Hosting;

namespace Alliance.Graph.Robustness.Tests.Fuzzing;

/// <summary>
/// Asks a server by chance, and wants to be told each time what is wrong, and never that the server failed.
/// </summary>
internal sealed class FuzzedServer(ServedGraph server) : IDisposable
{
    private readonly HttpClient _client = new(
        new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 }
    )
    {
        BaseAddress = server.Address,
    };

    public void Dispose() => _client.Dispose();

    /// <summary>Runs rounds; each has a randomness of its own, so that a failing one can be run alone.</summary>
    /// <param name="seed">The seed of the whole run.</param>
    /// <param name="rounds">How many.</param>
    /// <param name="next">Makes the request of a round, and tells it for the message.</param>
    public async Task RunAsync(int seed, int rounds, Func<Random, (HttpRequestMessage Request, string Told)> next)
    {
        for (var round = 0; round < rounds; round++)
        {
            var (request, told) = next(new Random(HashCode(seed, round)));
            using (request)
            {
                using var response = await _client.SendAsync(request);
                var text = await response.Content.ReadAsStringAsync();
                Assert.True(
                    IsWellFormed(response.StatusCode, text),
                    $"Seed {seed}, round {round}: {(int)response.StatusCode} {text}\nfor {told}"
                );
            }
        }

        await server.AssertAnswersAsync();
    }

    /// <summary>A request by POST.</summary>
    public static HttpRequestMessage Post(byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return request;
    }

    public static HttpRequestMessage Post(string document, object? variables) =>
        Post(JsonSerializer.SerializeToUtf8Bytes(new { query = document, variables }));

    // Not the runtime's, which is another one in each process.
    private static int HashCode(int seed, int round) => (seed * 1_000_003) + round;

    private static bool IsWellFormed(HttpStatusCode status, string text)
    {
        if ((int)status is < 200 or >= 500)
        {
            return false;
        }

        // What the web server refuses itself, and what has not changed, has no body.
        if (text.Length == 0)
        {
            return status == HttpStatusCode.NotModified || (int)status >= 400;
        }

        var answer = JsonElement.Parse(text);
        return answer.TryGetProperty("errors", out var errors)
            ? errors.GetArrayLength() > 0 && errors.EnumerateArray().All(IsTold)
            : answer.TryGetProperty("data", out _);
    }

    private static bool IsTold(JsonElement error) =>
        error.GetProperty("message").GetString() is { Length: > 0 }
        && error.GetProperty("extensions").GetProperty("code").GetString() is { Length: > 0 } code
        && code is not ("INTERNAL_ERROR" or "MODULE_FAILED" or "VALUE_MISSING" or "DATABASE_UNAVAILABLE");
}
