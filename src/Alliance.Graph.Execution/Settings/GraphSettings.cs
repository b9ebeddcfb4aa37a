namespace Alliance.Graph.Execution.Settings;

/// <summary>What an operator decides about answering requests.</summary>
public sealed record GraphSettings
{
    /// <summary>Sizes of pages.</summary>
    public PageLimits Paging { get; init; } = new();

    /// <summary>What one request may ask for.</summary>
    public RequestLimits Limits { get; init; } = new();

    /// <summary>
    /// How long the answer to a request may take, statements and writing included but not waiting for a caller who
    /// reads slowly (<c>TIME_LIMIT</c>); 10 seconds unless set. The
    /// database is told to stop. Configuration: <c>Limits:Seconds</c>.
    /// </summary>
    public TimeSpan MaximumTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a table may take, in the place of <see cref="MaximumTime"/>; 2 minutes unless set. Configuration:
    /// <c>Limits:ExportSeconds</c>.
    /// </summary>
    public TimeSpan MaximumExportTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long an answer may wait altogether until its caller has read what was sent, before the connection is ended;
    /// 10 minutes unless
    /// set. It does not count as time that the answer takes. Configuration: <c>Limits:WaitSeconds</c>.
    /// </summary>
    public TimeSpan MaximumWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Which documents are answered.</summary>
    public DocumentSettings Documents { get; init; } = new();

    /// <summary>What files that are taken away say of where they come from.</summary>
    public Publication Publication { get; init; } = new();

    /// <summary>How much is kept of requests that were answered.</summary>
    public CacheLimits Cache { get; init; } = new();

    /// <summary>
    /// Whether the JSON of data is checked while it is written, for tests. It costs time and finds only defects of this
    /// server.
    /// </summary>
    public bool ChecksJson { get; init; }
}
