using System.Text;
using System.Text.Json;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Requests;

/// <summary>Reads a request from the address's parameters.</summary>
internal sealed class GetRequestReader(IOptions<GraphHttpOptions> options)
{
    /// <summary>Whether a document is sent or named, so that it is no visit of the page.</summary>
    public static bool HasQuery(HttpRequest request) =>
        AddressParameters.All(request, RequestParameters.Query).Count > 0
        || AddressParameters.All(request, RequestParameters.DocumentId).Count > 0
        || AddressParameters.All(request, RequestParameters.Id).Count > 0
        || AddressParameters.All(request, RequestParameters.Extensions).Count > 0;

    public GraphRequest Read(HttpRequest request)
    {
        var extensions = Object(request, RequestParameters.Extensions);
        var read = RequestParameters.Request(
            AddressParameters.Find(request, RequestParameters.Query),
            AddressParameters.Find(request, RequestParameters.DocumentId)
                ?? AddressParameters.Find(request, RequestParameters.Id),
            extensions,
            new GraphRequest(
                null,
                RequestParameters.NullIfEmpty(AddressParameters.Find(request, RequestParameters.OperationName)),
                Object(request, RequestParameters.Variables),
                QueriesOnly: true
            )
        );
        return RevisionWish.Apply(ExplainWish.Apply(read, request, extensions, options.Value), extensions);
    }

    private JsonElement? Object(HttpRequest request, string name)
    {
        // The empty string is the same as nothing (GraphQL over HTTP, "GET").
        if (AddressParameters.Find(request, name) is not { Length: > 0 } json)
        {
            return null;
        }

        var value = RequestJson.Parse(Encoding.UTF8.GetBytes(json), $"parameter '{name}'", options.Value.MaxJsonDepth);
        return RequestParameters.Object(value, name, "a JSON object or null");
    }
}
