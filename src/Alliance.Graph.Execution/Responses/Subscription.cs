using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Responses;

/// <summary>A subscription that was accepted. It holds nothing until it runs.</summary>
public sealed class Subscription
{
    private readonly Func<Subscription, EventSender, CancellationToken, Task<GraphError>> _run;

    internal Subscription(long position, Func<Subscription, EventSender, CancellationToken, Task<GraphError>> run)
    {
        Position = position;
        _run = run;
    }

    /// <summary>
    /// Number behind which it goes on: of the last row that was handed on, or of the newest when it began.
    /// </summary>
    public long Position { get; internal set; }

    /// <summary>
    /// Sends all that there is behind its position and all that is committed from then on, in order, once.
    /// </summary>
    /// <param name="send">Sends one row.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Why it has ended by itself; the error says where.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task<GraphError> RunAsync(EventSender send, CancellationToken cancellationToken) =>
        EndedBy(await _run(this, send, cancellationToken));

    /// <summary>The error with which it ends, which says where it was.</summary>
    public GraphError EndedBy(GraphError error) => error with { After = Position };
}
