namespace Alliance.Graph.Execution.Settings;

/// <summary>Which documents are answered, and how they can be named.</summary>
public sealed record DocumentSettings
{
    /// <summary>Which documents are answered. Configuration: <c>Documents:Mode</c>.</summary>
    public DocumentMode Mode { get; init; }

    /// <summary>
    /// Documents that callers name by <c>documentId</c> or <c>id</c>. Configuration: <c>Documents:Folder</c>.
    /// </summary>
    public TrustedDocuments Trusted { get; init; } = TrustedDocuments.None;

    /// <summary>
    /// How many documents callers may teach the server by sending them with their hash
    /// (<see href="https://www.apollographql.com/docs/apollo-server/performance/apq"/>); 1000 unless set, 0 for none.
    /// Those that were
    /// not used for the longest time are forgotten first. Configuration: <c>Documents:MaximumPersisted</c>.
    /// </summary>
    public int MaximumPersisted { get; init; } = 1000;
}
