namespace Alliance.Graph.Domain;

/// <summary>
/// What became of a request that changed something and that its caller may send again, because it did not hear the
/// answer. The
/// product writes and forgets these rows itself.
/// </summary>
public sealed class AnsweredRequest
{
    /// <summary>Name of the caller's key or token.</summary>
    public required string Caller { get; init; }

    /// <summary>What the caller calls the request.</summary>
    public required string Key { get; init; }

    /// <summary>Tells whether it is the same request: a hash of what was asked.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was first answered, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>What became of each of its mutations that has ended, in their order, as JSON.</summary>
    public required List<string> Outcomes { get; set; }

    /// <summary>The whole answer; null until all of its mutations have ended.</summary>
    public byte[]? Answer { get; set; }
}
