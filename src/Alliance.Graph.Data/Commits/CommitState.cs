namespace Alliance.Graph.Data.Commits;

/// <summary>
/// How far the database has come. Numbers are given behind the lock for which all writers wait, so that a smaller one
/// is never committed later.
/// </summary>
/// <param name="Revision">Number of the newest revision; 0 if there is none.</param>
/// <param name="Event">Number of the newest event; 0 if there is none.</param>
public sealed record CommitState(long Revision, long Event)
{
    /// <summary>
    /// Number of the last restore that was seen; 0 if none was. Events can have other numbers behind it than before.
    /// </summary>
    public long Restored { get; init; }
}
