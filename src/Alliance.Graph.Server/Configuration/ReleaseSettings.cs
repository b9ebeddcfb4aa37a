namespace Alliance.Graph.Server.Configuration;

/// <summary>What an operator decides about releases.</summary>
/// <param name="Folder">Full path of the folder in which they are; it need not be there. Configuration:
/// <c>Releases:Folder</c>.</param>
internal sealed record ReleaseSettings(string Folder)
{
    /// <summary>How many may be open at once; 4 unless set. Configuration: <c>Releases:MaximumOpen</c>.</summary>
    public int MaximumOpen { get; init; } = 4;

    /// <summary>
    /// After which time one that nobody asks is closed; 10 minutes unless set. Configuration:
    /// <c>Releases:CloseAfterMinutes</c>.
    /// </summary>
    public TimeSpan CloseAfter { get; init; } = TimeSpan.FromMinutes(10);
}
