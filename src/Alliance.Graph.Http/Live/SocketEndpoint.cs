using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Negotiation;
using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Responses;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Live;

/// <summary>
/// Makes WebSockets of requests. Who it is that asks is found out behind that, since a page can say it only then.
/// </summary>
internal sealed class SocketEndpoint(CrossSiteCheck crossSite, SocketCallers callers, LiveServices services)
{
    private const string Protocol = "graphql-transport-ws";

    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            // A browser lets every page open one, and sends along what lets its user in.
            crossSite.Require(context.Request);
        }
        catch (RequestRefusedException refusal)
        {
            await GraphResponseWriter.WriteAsync(context, ResponseMediaType.Json, refusal);
            return;
        }

        var (place, refused) = services.Connections.Enter(CallerName.Of(context));
        using (place)
        {
            if (refused is not null)
            {
                await GraphResponseWriter.WriteAsync(context, ResponseMediaType.Json, GraphResponse.Refused(refused));
                return;
            }

            SlowReaders.LeaveToPatience(context);
            var isKnown = context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol, StringComparer.Ordinal);
            using var socket = await context.WebSockets.AcceptWebSocketAsync(
                new WebSocketAcceptContext
                {
                    SubProtocol = isKnown ? Protocol : null,
                    KeepAliveInterval = services.Live.KeepAlive,
                    KeepAliveTimeout = 2 * services.Live.Patience,
                }
            );
            await new SocketConnection(socket, context, callers, services).RunAsync(
                isKnown ? null : SocketClose.WrongProtocol
            );
        }
    }
}
