using System.Text;
using System.Text.Json;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Requests;

/// <summary>
/// Reads a request from the address's parameters. Not through <see cref="HttpRequest.Query"/>, which knows no
/// difference between <c>query</c> and <c>Query</c>.
/// </summary>
internal sealed class GetRequestReader(IOptions<GraphHttpOptions> options)
{
    /// <summary>Whether a document is sent or named, so that it is no visit of the page.</summary>
    public static bool HasQuery(HttpRequest request)
        => Values(request, RequestParameters.Query).Count > 0
            || Values(request, RequestParameters.DocumentId).Count > 0
            || Values(request, RequestParameters.Id).Count > 0
            || Values(request, RequestParameters.Extensions).Count > 0;

    public GraphRequest Read(HttpRequest request)
    {
        var extensions = Object(request, RequestParameters.Extensions);
        var read = RequestParameters.Request(
            Parameter(request, RequestParameters.Query),
            Parameter(request, RequestParameters.DocumentId) ?? Parameter(request, RequestParameters.Id),
            extensions,
            new GraphRequest(
                null,
                RequestParameters.NullIfEmpty(Parameter(request, RequestParameters.OperationName)),
                Object(request, RequestParameters.Variables),
                QueriesOnly: true));
        return RevisionWish.Apply(ExplainWish.Apply(read, request, extensions, options.Value), extensions);
    }

    private JsonElement? Object(HttpRequest request, string name)
    {
        // The empty string is the same as nothing (GraphQL over HTTP, "GET").
        if (Parameter(request, name) is not { Length: > 0 } json)
        {
            return null;
        }

        var value = RequestJson.Parse(Encoding.UTF8.GetBytes(json), $"parameter '{name}'", options.Value.MaxJsonDepth);
        return RequestParameters.Object(value, name, "a JSON object or null");
    }

    private static string? Parameter(HttpRequest request, string name)
    {
        var values = Values(request, name);
        return values.Count <= 1
            ? values.SingleOrDefault()
            : throw RequestRefusedException.Malformed($"The parameter '{name}' is given {values.Count} times. Give it once.");
    }

    private static List<string> Values(HttpRequest request, string name)
    {
        List<string> values = [];
        foreach (var parameter in new QueryStringEnumerable(request.QueryString.Value))
        {
            if (parameter.DecodeName().Span.SequenceEqual(name))
            {
                values.Add(parameter.DecodeValue().ToString());
            }
        }

        return values;
    }
}
