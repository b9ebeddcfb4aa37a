using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Releases.Serving;
using Alliance.Graph.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Releases;

/// <summary>Finds the release that a request asks.</summary>
/// <param name="services">Has the shelf of releases, unless the server has none.</param>
internal sealed class ReleaseChoice(IServiceProvider services)
{
    private const string RetrySeconds = "5";

    private readonly ReleaseShelf? _shelf = services.GetService<ReleaseShelf>();

    /// <summary>The release, to be disposed when the answer is sent; null for the live graph.</summary>
    /// <exception cref="RequestRefusedException">It cannot be asked.</exception>
    public async Task<ReleaseLease?> TakeAsync(HttpContext context)
    {
        if (ReleaseWish.Read(context) is not { } name)
        {
            return null;
        }

        if (_shelf is null)
        {
            throw Refused(context, new GraphError(ErrorCodes.UnknownRelease, "This server has no releases."));
        }

        var (lease, refusal) = await _shelf.OpenAsync(name);
        if (lease is null)
        {
            throw Refused(context, refusal!);
        }

        context.Response.Headers[ReleaseWish.Header] = name;
        return lease;
    }

    /// <summary>Refuses a WebSocket, over which subscriptions are made.</summary>
    /// <exception cref="RequestRefusedException">The request asks a release.</exception>
    public static void RequireLive(HttpContext context)
    {
        if (ReleaseWish.Read(context) is not null)
        {
            throw new RequestRefusedException(
                StatusCodes.Status400BadRequest,
                ErrorCodes.ReadOnlyRelease,
                "A release never changes, so that there is nothing to wait for over a WebSocket. Send queries with POST or GET."
            );
        }
    }

    /// <summary>Why a release cannot be had, with its status.</summary>
    public static RequestRefusedException Refused(HttpContext context, GraphError error)
    {
        var status = error.Code switch
        {
            // What a header names is no resource.
            ErrorCodes.UnknownRelease => context.Request.RouteValues.Count > 0
                ? StatusCodes.Status404NotFound
                : StatusCodes.Status400BadRequest,
            ErrorCodes.RemovedRelease => context.Request.RouteValues.Count > 0
                ? StatusCodes.Status410Gone
                : StatusCodes.Status400BadRequest,
            ErrorCodes.IncompatibleRelease => StatusCodes.Status409Conflict,
            ErrorCodes.RateLimited => StatusCodes.Status429TooManyRequests,
            ErrorCodes.ServerBusy or ErrorCodes.DamagedRelease => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status400BadRequest,
        };
        if (error.Code == ErrorCodes.ServerBusy)
        {
            context.Response.Headers[HeaderNames.RetryAfter] = RetrySeconds;
        }

        return new RequestRefusedException(status, error.Code, error.Message);
    }
}
