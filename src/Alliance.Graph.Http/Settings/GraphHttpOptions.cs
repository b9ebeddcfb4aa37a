namespace Alliance.Graph.Http.Settings;

/// <summary>What an operator may change about the HTTP side.</summary>
public sealed class GraphHttpOptions
{
    /// <summary>Largest body of a request in bytes; 256 KB unless set.</summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>
    /// How many requests may come in one body, as a list (<c>BATCH_LIMIT</c>); 0, which takes no batches, unless set.
    /// </summary>
    public int MaxBatch { get; set; }

    /// <summary>
    /// Bytes a second that a caller must take of its answer; 1000 unless set. Slower ones are cut off, after 10 s at
    /// the earliest.
    /// </summary>
    public int MinimumBytesPerSecond { get; set; } = 1000;

    /// <summary>
    /// Megabytes that the large answers of one caller may hold, from when they are read until they are sent
    /// (<c>ANSWERS_UNREAD</c>); 64
    /// unless set.
    /// </summary>
    public int UnsentMegabytesPerCaller { get; set; } = 64;

    /// <summary>
    /// Megabytes that the large answers of all callers may hold together (<c>SERVER_BUSY</c>); 256 unless set.
    /// </summary>
    public int UnsentMegabytes { get; set; } = 256;

    /// <summary>
    /// How many objects and lists may stand inside each other in <c>variables</c> and <c>extensions</c>; 64 unless set.
    /// </summary>
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>Who may ask, from where, and for what; everybody for everything unless set.</summary>
    public CallerOptions Callers { get; set; } = new();

    /// <summary>What subscribers may have.</summary>
    public LiveOptions Live { get; set; } = new();

    /// <summary>Whether callers may ask how an answer was found, with the SQL that was run; not unless set.</summary>
    public bool Explain { get; set; }

    /// <summary>
    /// Says why requests cannot be answered now, or null if they can. The text is shown to whoever asks
    /// <c>/health/ready</c>. Without it the server is ready as soon as it runs.
    /// </summary>
    public Func<CancellationToken, Task<string?>>? ReadinessProblem { get; set; }

    /// <summary>
    /// How long <see cref="ReadinessProblem"/> may take before the server counts as not ready; 2 s unless set.
    /// </summary>
    public TimeSpan ReadinessTimeout { get; set; } = TimeSpan.FromSeconds(2);
}
