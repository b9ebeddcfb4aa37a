using System.Text.Json;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Requests;

/// <summary>Reads a request, or a batch of them, from a JSON body.</summary>
internal sealed class PostRequestReader(IOptions<GraphHttpOptions> options)
{
    public async Task<PostedRequests> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        RequestBodyFormat.Require(request);
        var body = await RequestBody.ReadAsync(request, options.Value.MaxBodyBytes, cancellationToken);
        var mayBeBatch = options.Value.MaxBatch > 0 && RequestJson.IsList(body);
        // The request's own object is one level around variables and extensions, and a batch is one more.
        var parameters = RequestJson.Parse(body, "body", options.Value.MaxJsonDepth + (mayBeBatch ? 2 : 1));
        return mayBeBatch ? new(null, ReadBatch(parameters, request)) : new(Read(parameters, request));
    }

    private List<BatchedRequest> ReadBatch(JsonElement list, HttpRequest request)
    {
        var length = list.GetArrayLength();
        if (length == 0)
        {
            throw RequestRefusedException.Malformed("The batch is empty. Send at least one request in it.");
        }

        if (length > options.Value.MaxBatch)
        {
            throw new RequestRefusedException(
                StatusCodes.Status400BadRequest,
                ErrorCodes.TooManyInBatch,
                $"The batch has {length} requests, but at most {options.Value.MaxBatch} are allowed. Send the others in batches of their own."
            );
        }

        if (IdempotencyHeader.Read(request) is not null)
        {
            throw RequestRefusedException.Malformed(
                $"The header '{IdempotencyHeader.Name}' is the name of one request, but the body is a batch. Send by itself what you may have to send again."
            );
        }

        return [.. list.EnumerateArray().Select(one => ReadOne(one, request))];
    }

    private BatchedRequest ReadOne(JsonElement parameters, HttpRequest request)
    {
        try
        {
            return new(Read(parameters, request));
        }
        catch (RequestRefusedException refusal)
        {
            return new(null, refusal);
        }
    }

    private GraphRequest Read(JsonElement parameters, HttpRequest request)
    {
        var read = RequestParameters.Read(parameters);
        var extensions = RequestParameters.ExtensionsOf(parameters);
        return RevisionWish.Apply(ExplainWish.Apply(read, request, extensions, options.Value), extensions);
    }
}
