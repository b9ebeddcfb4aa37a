using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Requests;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Live;

/// <summary>
/// One WebSocket with the protocol 'graphql-transport-ws'
/// (https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md). Messages are
/// read one after the other; operations run beside each other, and what they send waits in one queue.
/// </summary>
/// <param name="socket">The socket.</param>
/// <param name="upgrade">The request that has become it.</param>
/// <param name="callers">Lets the caller in.</param>
/// <param name="services">What all connections share.</param>
internal sealed class SocketConnection(
    WebSocket socket,
    HttpContext upgrade,
    SocketCallers callers,
    LiveServices services
)
{
    // Who does not take the last words in this time does not get them: nobody holds the end of the server up.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly WaitingMessages waiting = services.NewMessages();
    private readonly ConcurrentDictionary<string, SocketOperation> operations = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource ends = new();
    private readonly TaskCompletionSource<SocketClose> end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? expires;
    private LiveCaller? caller;
    private bool isInitiated;

    /// <summary>Answers until one of both ends it.</summary>
    /// <param name="close">How it must end at once; null if it need not.</param>
    public async Task RunAsync(SocketClose? close)
    {
        if (close is not null)
        {
            end.TrySetResult(close);
        }

        var sending = SendAllAsync();
        var receiving = ReceiveAllAsync();
        using var time = new CancellationTokenSource(services.Live.InitTime, services.Clock);
        await using var late = time.Token.Register(() =>
        {
            if (Volatile.Read(ref caller) is null)
            {
                end.TrySetResult(SocketClose.InitTimeout);
            }
        });
        await using var stop = services.Stopping.Register(() => end.TrySetResult(SocketClose.GoingAway));

        close = await end.Task;
        await ends.CancelAsync();
        using var farewell = new CancellationTokenSource(Farewell, services.Clock);
        await LeaveAsync(Task.WhenAll(operations.Values.Select(operation => operation.Work)), farewell.Token);
        waiting.Close(drops: !close.IsOrderly);
        await LeaveAsync(sending, farewell.Token);
        if (sending.IsCompleted)
        {
            await LeaveAsync(CloseAsync(close), farewell.Token);
            await LeaveAsync(receiving, farewell.Token);
        }

        socket.Abort();
        expires?.Dispose();
    }

    private async Task CloseAsync(SocketClose close)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, close.ShortReason, CancellationToken.None);
        }
    }

    private static async Task LeaveAsync(Task work, CancellationToken cancellationToken)
    {
        try
        {
            await work.WaitAsync(cancellationToken);
        }
        catch (Exception exception)
            when (exception
                    is WebSocketException
                        or OperationCanceledException
                        or IOException
                        or InvalidOperationException
            )
        {
            // The other side has gone, or does not listen.
        }
    }

    private async Task SendAllAsync()
    {
        try
        {
            await waiting.DrainAsync(
                async (part, isLast) =>
                {
                    var sending = socket.SendAsync(part, WebSocketMessageType.Text, isLast, CancellationToken.None);
                    if (!sending.IsCompletedSuccessfully)
                    {
                        // Twice, so that who begins to read late still learns why a subscription has ended.
                        await sending.AsTask().WaitAsync(2 * services.Live.Patience, services.Clock);
                    }
                }
            );
        }
        catch (Exception exception)
            when (exception
                    is TimeoutException
                        or WebSocketException
                        or OperationCanceledException
                        or IOException
                        or InvalidOperationException
            )
        {
            socket.Abort();
            end.TrySetResult(SocketClose.Normal);
        }
    }

    private async Task ReceiveAllAsync()
    {
        var reader = new SocketReader(socket, services.Options.MaxBodyBytes);
        try
        {
            while (true)
            {
                var (message, close) = await reader.ReadAsync();
                if (close is null && !end.Task.IsCompleted)
                {
                    close = await HandleAsync(message);
                }

                if (close is not null)
                {
                    end.TrySetResult(close);
                }

                if (close == SocketClose.Normal)
                {
                    return;
                }
            }
        }
        catch (Exception exception)
            when (exception
                    is WebSocketException
                        or OperationCanceledException
                        or IOException
                        or InvalidOperationException
            )
        {
            end.TrySetResult(SocketClose.Normal);
        }
        catch (Exception exception)
        {
            LiveErrors.Unexpected(services, exception);
            end.TrySetResult(SocketClose.Failed);
        }
    }

    /// <summary>Does what a message asks for.</summary>
    /// <returns>How the socket must end; null if it goes on.</returns>
    private async ValueTask<SocketClose?> HandleAsync(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            // A message is two levels around variables.
            var message = RequestJson.Parse(utf8.Span, "message", services.Options.MaxJsonDepth + 2);
            switch (Text(message, "type"))
            {
                case "connection_init":
                    return await InitAsync(Payload(message));

                case "ping":
                    // Who sends many and reads none has to wait.
                    await waiting.AddAsync(SocketMessage.Pong(Payload(message)), ends.Token);
                    return null;

                case "pong":
                    return null;

                case "subscribe":
                    return Volatile.Read(ref caller) is { } known
                        ? await SubscribeAsync(Id(message), message, known)
                        : SocketClose.Unauthorized;

                case "complete":
                    if (operations.TryRemove(Id(message), out var operation))
                    {
                        operation.End();
                    }

                    return null;

                case var type:
                    return SocketClose.BadRequest($"Invalid message: there is no type '{type}' that a client sends.");
            }
        }
        catch (RequestRefusedException refusal)
        {
            return SocketClose.BadRequest($"Invalid message: {refusal.Message}");
        }
        catch (SubscriberTooSlowException)
        {
            return SocketClose.BadRequest("You send without reading.");
        }
    }

    private async ValueTask<SocketClose?> InitAsync(JsonElement? payload)
    {
        if (isInitiated)
        {
            return SocketClose.SecondInit;
        }

        isInitiated = true;
        LiveCaller known;
        try
        {
            known = await callers.AdmitAsync(upgrade, payload);
        }
        catch (RequestRefusedException refusal)
        {
            return SocketClose.Forbidden(refusal.Message);
        }

        expires = CallerExpiry.TokenFor(known.Until, services.Clock);
        expires.Token.Register(() =>
            end.TrySetResult(SocketClose.Forbidden("your token has expired. Get a new one, and connect again."))
        );
        Volatile.Write(ref caller, known);
        await waiting.AddAsync(SocketMessage.Ack, ends.Token);
        return null;
    }

    private async ValueTask<SocketClose?> SubscribeAsync(string id, JsonElement message, LiveCaller known)
    {
        if (Payload(message) is not { ValueKind: JsonValueKind.Object } payload)
        {
            throw RequestRefusedException.Malformed("'payload' must be an object with 'query'.");
        }

        var request = RequestParameters.Read(payload);
        var extensions = RequestParameters.ExtensionsOf(payload);
        request = RevisionWish.Apply(
            ExplainWish.Apply(request, upgrade.Request, extensions, services.Options),
            extensions
        );
        if (operations.ContainsKey(id))
        {
            return SocketClose.SubscriberExists(id);
        }

        if (operations.Count >= services.Live.OperationsPerConnection)
        {
            var refusal = GraphResponse.Refused(
                new GraphError(
                    ErrorCodes.SubscriptionsLimit,
                    FormattableString.Invariant(
                        $"{operations.Count} operations run over this WebSocket, which is as many as may at once. Wait until one has ended."
                    )
                )
            );
            await ErrorAsync(id, refusal, ends.Token);
            return null;
        }

        var operation = new SocketOperation(ends.Token);
        operations[id] = operation;
        operation.Work = Task.Run(() => RunAsync(id, request, known, operation));
        return null;
    }

    private async Task RunAsync(string id, GraphRequest request, LiveCaller known, SocketOperation operation)
    {
        Subscription? subscription = null;
        GraphResponse? response = null;
        try
        {
            // Until what it has read is sent.
            using var memory = services.Unsent.Of(known.Context);
            response = await services.Execute(
                request with
                {
                    Caller = known.Caller,
                    MayIntrospect = known.MayIntrospect,
                    Budget = services.Budgets.Of(known.Context),
                    Memory = memory,
                    CanSubscribe = true,
                },
                operation.Token
            );
            subscription = response.Subscription;
            if (subscription is not null)
            {
                await SendAsync(id, subscription, known, operation.Token);
            }
            else if (response.IsRequestError)
            {
                await ErrorAsync(id, response, operation.Token);
            }
            else
            {
                var answer = SocketMessage.Next(id, await LiveServices.WriteAsync(response, memory, operation.Token));
                var sent = await waiting.FollowAsync(answer, operation.Token);
                await waiting.AddAsync(SocketMessage.Complete(id), operation.Token);
                await sent.WaitAsync(operation.Token);
            }
        }
        catch (SubscriberTooSlowException)
        {
            // There is no room, and this little is all that comes of it.
            var error = LiveErrors.TooSlow(services.Live.Patience);
            waiting.AddNow(await ErrorOfAsync(id, GraphResponse.Refused(subscription?.EndedBy(error) ?? error)));
        }
        catch (OperationCanceledException) when (operation.Token.IsCancellationRequested)
        {
            // The client does not want it any more, or the connection ends.
        }
        catch (Exception fault)
        {
            var error = response?.Overdue ?? LiveErrors.Unexpected(services, fault);
            waiting.AddNow(await ErrorOfAsync(id, GraphResponse.Refused(subscription?.EndedBy(error) ?? error)));
        }
        finally
        {
            operations.TryRemove(KeyValuePair.Create(id, operation));
            operation.Dispose();
        }
    }

    private async Task SendAsync(
        string id,
        Subscription subscription,
        LiveCaller known,
        CancellationToken cancellationToken
    )
    {
        var (place, refusal) = services.Subscriptions.Enter(CallerName.Of(known.Context));
        using (place)
        {
            refusal ??= await subscription.RunAsync(
                (answer, _, token) => waiting.AddAsync(SocketMessage.Next(id, answer.Span), token),
                cancellationToken
            );
            await ErrorAsync(id, GraphResponse.Refused(refusal), cancellationToken);
        }
    }

    /// <summary>Ends an operation with errors.</summary>
    private async Task ErrorAsync(string id, GraphResponse refusal, CancellationToken cancellationToken) =>
        await waiting.AddAsync(await ErrorOfAsync(id, refusal), cancellationToken);

    private static async Task<ReadOnlyMemory<byte>> ErrorOfAsync(string id, GraphResponse refusal) =>
        SocketMessage.Error(id, await LiveServices.WriteAsync(refusal, memory: null, CancellationToken.None));

    private static JsonElement? Payload(JsonElement message) =>
        message.TryGetProperty("payload", out var payload) && payload.ValueKind != JsonValueKind.Null
            ? payload.ValueKind == JsonValueKind.Object
                ? payload
                : throw RequestRefusedException.Malformed("'payload' must be an object.")
            : null;

    private static string Id(JsonElement message) =>
        Text(message, "id") is { Length: > 0 } id
            ? id
            : throw RequestRefusedException.Malformed("'id' must not be empty.");

    private static string Text(JsonElement message, string name) =>
        message.ValueKind == JsonValueKind.Object
        && message.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw RequestRefusedException.Malformed($"it must be an object in which '{name}' is a string.");
}
