using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Requests;

/// <summary>Reads a request from a JSON body.</summary>
internal sealed class PostRequestReader(IOptions<GraphHttpOptions> options)
{
    public async Task<GraphRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        RequestBodyFormat.Require(request);
        var body = await RequestBody.ReadAsync(request, options.Value.MaxBodyBytes, cancellationToken);
        // The request's own object is one level around variables and extensions.
        var parameters = RequestJson.Parse(body, "body", options.Value.MaxJsonDepth + 1);
        var read = RequestParameters.Read(parameters);
        var extensions = RequestParameters.ExtensionsOf(parameters);
        return RevisionWish.Apply(ExplainWish.Apply(read, request, extensions, options.Value), extensions);
    }
}
