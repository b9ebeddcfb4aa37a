namespace Alliance.Graph.Execution.Answers;

/// <summary>Takes a part of an answer; the bytes are only valid until it returns.</summary>
/// <param name="part">Bytes that follow those of the last part.</param>
/// <param name="isWhole">Whether it is the whole answer, so that its length is known before it is sent.</param>
/// <param name="cancellationToken">Whether the caller gave up.</param>
public delegate ValueTask AnswerPartWriter(
    ReadOnlyMemory<byte> part,
    bool isWhole,
    CancellationToken cancellationToken
);
