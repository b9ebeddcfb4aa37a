namespace Alliance.Graph.Data.Connections;

/// <summary>
/// Tells in which state the data is, so surely that an answer of the same state need not be read again.
/// </summary>
internal abstract class StateWatch : IAsyncDisposable
{
    /// <summary>Asks for the number of the newest revision.</summary>
    public const string Newest = "SELECT max(number) FROM core_revisions";

    /// <summary>The state that was seen last; null if none was since it is connected.</summary>
    public DataState? Known { get; protected set; }

    /// <summary>
    /// Looks which state is the newest. What is returned was so at a moment behind the call; null if that could not be
    /// told.
    /// </summary>
    public abstract ValueTask<DataState?> LookAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
