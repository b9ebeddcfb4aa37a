using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Unsent;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Live;

/// <summary>
/// Answers a request with events: those of a subscription, or the one answer to a query or a mutation.
/// </summary>
internal sealed class EventStream(LiveServices services)
{
    public const string MediaType = "text/event-stream";

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    /// <summary>Sends the answer to a query or a mutation, or why there is none.</summary>
    public static async Task WriteAsync(HttpContext context, GraphResponse response, UnsentAnswer memory)
    {
        var answer = await LiveServices.WriteAsync(response, memory, context.RequestAborted);
        if (!response.IsDone && memory.RefuseStalled(answer.Length) is { } refusal)
        {
            throw new BrokenAnswerException(refusal);
        }

        WriteHead(context);
        await memory.SendAsync(
            context.Response.BodyWriter,
            StreamEvent.Next(answer, number: null),
            context.RequestAborted
        );
        await context.Response.BodyWriter.WriteAsync(StreamEvent.Complete, context.RequestAborted);
    }

    /// <summary>
    /// Why no subscription more is accepted of a caller; null if one is, and then the place that it takes.
    /// </summary>
    public (IDisposable? Place, GraphError? Refusal) Enter(HttpContext context) =>
        services.Subscriptions.Enter(CallerName.Of(context));

    /// <summary>Sends what is subscribed to, until one of both ends it.</summary>
    public async Task RunAsync(HttpContext context, Subscription subscription)
    {
        SlowReaders.LeaveToPatience(context);
        WriteHead(context);
        var waiting = services.NewMessages();
        waiting.AddNow(StreamEvent.KeepAlive);
        using var expiry = CallerExpiry.TokenFor(
            CallerExpiry.Of(
                context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult,
                services.Options.Callers
            ),
            services.Clock
        );
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(gone.Token, services.Stopping, expiry.Token);
        var sending = SendAllAsync(context, waiting, gone);
        var alive = services.Clock.CreateTimer(
            _ =>
            {
                if (waiting.IsIdle)
                {
                    waiting.AddNow(StreamEvent.KeepAlive);
                }
            },
            state: null,
            services.Live.KeepAlive,
            services.Live.KeepAlive
        );
        await using (alive)
        {
            if (await EndAsync(subscription, waiting, expiry.Token, ends.Token) is { } error)
            {
                waiting.AddNow(
                    StreamEvent.Next(
                        await LiveServices.WriteAsync(
                            GraphResponse.Refused(error),
                            memory: null,
                            CancellationToken.None
                        ),
                        number: null
                    )
                );
                waiting.AddNow(StreamEvent.Complete);
            }
        }

        waiting.Close(drops: gone.IsCancellationRequested);
        await LeaveAsync(context, sending);
    }

    /// <summary>
    /// Waits until the last is sent. Each part of it has its time, but nobody holds the end of the server up.
    /// </summary>
    private async Task LeaveAsync(HttpContext context, Task sending)
    {
        try
        {
            await sending.WaitAsync(services.Stopping);
        }
        catch (OperationCanceledException)
        {
            try
            {
                await sending.WaitAsync(Farewell, services.Clock);
            }
            catch (TimeoutException)
            {
                context.Abort();
                await sending;
            }
        }
    }

    private async Task<GraphError?> EndAsync(
        Subscription subscription,
        WaitingMessages waiting,
        CancellationToken expiry,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await subscription.RunAsync(
                (answer, number, token) => waiting.AddAsync(StreamEvent.Next(answer.Span, number), token),
                cancellationToken
            );
        }
        catch (SubscriberTooSlowException)
        {
            return subscription.EndedBy(LiveErrors.TooSlow(services.Live.Patience));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return services.Stopping.IsCancellationRequested ? subscription.EndedBy(LiveErrors.Stopping)
                : expiry.IsCancellationRequested ? subscription.EndedBy(LiveErrors.Expired)
                : null;
        }
        catch (Exception fault)
        {
            return subscription.EndedBy(LiveErrors.Unexpected(services, fault));
        }
    }

    /// <summary>Sends what waits. Who does not take it for too long is cut off.</summary>
    private async Task SendAllAsync(HttpContext context, WaitingMessages waiting, CancellationTokenSource gone)
    {
        try
        {
            await waiting.DrainAsync(
                async (part, _) =>
                {
                    var sending = context.Response.BodyWriter.WriteAsync(part, context.RequestAborted);
                    if (!sending.IsCompletedSuccessfully)
                    {
                        await sending.AsTask().WaitAsync(2 * services.Live.Patience, services.Clock);
                    }
                }
            );
        }
        catch (Exception exception)
            when (exception
                    is TimeoutException
                        or OperationCanceledException
                        or IOException
                        or InvalidOperationException
            )
        {
            await gone.CancelAsync();
            context.Abort();
        }
    }

    private static void WriteHead(HttpContext context)
    {
        var http = context.Response;
        http.StatusCode = StatusCodes.Status200OK;
        http.ContentType = $"{MediaType}; charset=utf-8";
        http.Headers.CacheControl = "no-store, no-transform";
        http.Headers.XContentTypeOptions = "nosniff";

        // Proxies of the kind of nginx collect answers unless they are told not to.
        http.Headers["X-Accel-Buffering"] = "no";
    }
}
