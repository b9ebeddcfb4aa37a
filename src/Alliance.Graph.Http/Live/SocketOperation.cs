namespace Alliance.Graph.Http.Live;

/// <summary>One operation that runs over a WebSocket.</summary>
/// <param name="connection">Whether the connection ends.</param>
internal sealed class SocketOperation(CancellationToken connection) : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(connection);
    private bool isOver;

    /// <summary>Whether it is to end.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>The work.</summary>
    public Task Work { get; set; } = Task.CompletedTask;

    /// <summary>Ends it; nothing is sent of it any more. It may have ended by itself at the same moment.</summary>
    public void End()
    {
        lock (gate)
        {
            if (!isOver)
            {
                source.Cancel();
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isOver = true;
            source.Dispose();
        }
    }
}
