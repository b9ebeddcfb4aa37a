using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Responses;

/// <summary>
/// Names the headers that decide about an answer, so that nobody who keeps it gives it to a request with others (RFC
/// 9110, 12.5.5):
/// always all of them, also where an answer is too short to be compressed or says only that nothing has changed.
/// </summary>
internal sealed class AnswerVary
{
    private readonly StringValues names;
    private readonly bool hasOrigins;
    private readonly bool hasOneOrigin;

    public AnswerVary(IOptions<GraphHttpOptions> options)
    {
        var callers = options.Value.Callers;
        hasOrigins = callers.Origins.Count > 0 && !callers.Origins.Contains(CallerCors.AnyOrigin);
        hasOneOrigin = callers.Origins.Count == 1;
        List<string> headers =
        [
            HeaderNames.Accept,
            HeaderNames.AcceptEncoding,
            RevisionWish.MinimumHeader,
            ReleaseWish.Header,
            CostHeader.Name,
        ];
        if (options.Value.Explain)
        {
            headers.Add(ExplainWish.Header);
        }

        if (callers.ApiKeys.Count > 0)
        {
            headers.Add(ApiKeyHandler.Header);
        }

        if (callers.Jwt is not null)
        {
            headers.Add(HeaderNames.Authorization);
        }

        names = string.Join(", ", headers);
    }

    public void WriteTo(HttpContext context)
    {
        context.Response.Headers.Append(HeaderNames.Vary, names);

        // Where there are several origins the policy names the header itself, but only if the request has it.
        if (hasOrigins && (hasOneOrigin || StringValues.IsNullOrEmpty(context.Request.Headers.Origin)))
        {
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        }
    }
}
