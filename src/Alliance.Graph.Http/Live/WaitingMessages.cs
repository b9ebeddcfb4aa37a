namespace Alliance.Graph.Http.Live;

/// <summary>
/// What one connection has to take, in order: a bounded amount. When it is full, whoever wants to add more waits for
/// the other side, and
/// gives up when that takes nothing.
/// </summary>
/// <param name="maximum">How many bytes make it full.</param>
/// <param name="patience">How long one waits for room while nothing is taken.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class WaitingMessages(long maximum, TimeSpan patience, TimeProvider clock)
{
    // What a slow line takes in a few seconds, so that who takes a large message slowly is seen to take it.
    private const int PartBytes = 64 * 1024;

    private readonly Lock gate = new();
    private readonly Queue<(ReadOnlyMemory<byte> Bytes, TaskCompletionSource? Sent)> messages = new();
    private TaskCompletionSource arrived = New();
    private TaskCompletionSource left = New();
    private long bytes;
    private bool isClosed;

    /// <summary>Whether nothing waits.</summary>
    public bool IsIdle
    {
        get
        {
            lock (gate)
            {
                return bytes == 0;
            }
        }
    }

    /// <summary>Adds a message when there is room.</summary>
    /// <exception cref="SubscriberTooSlowException">There was none for too long.</exception>
    /// <exception cref="OperationCanceledException">The connection ends.</exception>
    public ValueTask AddAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        AddAsync(message, sent: null, cancellationToken);

    /// <summary>Adds a message when there is room.</summary>
    /// <returns>Ends when it is sent, or will not be.</returns>
    /// <exception cref="SubscriberTooSlowException">There was none for too long.</exception>
    /// <exception cref="OperationCanceledException">The connection ends.</exception>
    public async ValueTask<Task> FollowAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var sent = New();
        await AddAsync(message, sent, cancellationToken);
        return sent.Task;
    }

    private async ValueTask AddAsync(
        ReadOnlyMemory<byte> message,
        TaskCompletionSource? sent,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            Task room;
            lock (gate)
            {
                if (isClosed)
                {
                    throw new OperationCanceledException();
                }

                if (bytes < maximum)
                {
                    Add(message, sent);
                    return;
                }

                room = left.Task;
            }

            try
            {
                // Anew behind each part that was taken.
                await room.WaitAsync(patience, clock, cancellationToken);
            }
            catch (TimeoutException)
            {
                throw new SubscriberTooSlowException();
            }
        }
    }

    /// <summary>Adds a message, room or not: one that ends something, or that comes seldom.</summary>
    public void AddNow(ReadOnlyMemory<byte> message)
    {
        lock (gate)
        {
            if (!isClosed)
            {
                Add(message, sent: null);
            }
        }
    }

    /// <summary>Takes no more. What waits is still sent.</summary>
    /// <param name="drops">Whether it is not.</param>
    public void Close(bool drops)
    {
        lock (gate)
        {
            isClosed = true;
            while (drops && messages.TryDequeue(out var dropped))
            {
                dropped.Sent?.TrySetResult();
            }

            Signal(ref arrived);
            Signal(ref left);
        }
    }

    /// <summary>Sends all messages, until it is closed.</summary>
    /// <param name="send">Sends one part of a message, and is told whether it is the last; the next part is not sent
    /// before.</param>
    public async Task DrainAsync(Func<ReadOnlyMemory<byte>, bool, ValueTask> send)
    {
        while (await TakeAsync() is { } message)
        {
            var rest = message.Bytes;
            while (rest.Length > 0)
            {
                var part = rest[..Math.Min(rest.Length, PartBytes)];
                rest = rest[part.Length..];
                await send(part, rest.IsEmpty);
                if (rest.IsEmpty)
                {
                    message.Sent?.TrySetResult();
                }

                lock (gate)
                {
                    bytes -= part.Length;
                    Signal(ref left);
                }
            }
        }
    }

    private async ValueTask<(ReadOnlyMemory<byte> Bytes, TaskCompletionSource? Sent)?> TakeAsync()
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (messages.TryDequeue(out var message))
                {
                    return message;
                }

                if (isClosed)
                {
                    return null;
                }

                next = arrived.Task;
            }

            await next;
        }
    }

    private void Add(ReadOnlyMemory<byte> message, TaskCompletionSource? sent)
    {
        messages.Enqueue((message, sent));
        bytes += message.Length;
        Signal(ref arrived);
    }

    private static void Signal(ref TaskCompletionSource source)
    {
        source.TrySetResult();
        source = New();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
