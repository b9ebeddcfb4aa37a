using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Server.Tests.Faults;

/// <summary>An answer as a client sees it.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Text">Its body.</param>
/// <param name="ServedBy">The instance that a balancer asked; null without one.</param>
internal sealed record Answer(HttpStatusCode Status, string Text, string? ServedBy)
{
    public static async Task<Answer> OfAsync(
        HttpClient client,
        Uri address,
        string query,
        string mediaType = "application/graphql-response+json"
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = JsonContent.Create(new { query }),
        };
        request.Headers.Accept.ParseAdd(mediaType);
        using var response = await client.SendAsync(request);
        return new Answer(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers.TryGetValues(Balancer.ServedBy, out var names) ? names.Single() : null
        );
    }

    /// <summary>Whether it says, well-formed and with nothing else, that the database is away.</summary>
    public bool IsUnavailable()
    {
        if (Status is not (HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable))
        {
            return false;
        }

        try
        {
            AnswerForm.Check(Encoding.UTF8.GetBytes(Text));
            return JsonElement.Parse(Text).TryGetProperty("errors", out var errors)
                && errors.GetArrayLength() > 0
                && errors
                    .EnumerateArray()
                    .All(error =>
                        error.GetProperty("extensions").GetProperty("code").GetString() == "DATABASE_UNAVAILABLE"
                    );
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
