namespace Alliance.Graph.Execution.Responses;

/// <summary>Sends a subscriber one row, or waits until there is room for it.</summary>
/// <param name="answer">A whole answer as JSON, which nobody changes any more.</param>
/// <param name="number">Number of the row.</param>
/// <param name="cancellationToken">Whether the subscriber has gone.</param>
public delegate ValueTask EventSender(ReadOnlyMemory<byte> answer, long number, CancellationToken cancellationToken);
