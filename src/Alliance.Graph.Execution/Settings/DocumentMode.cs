namespace Alliance.Graph.Execution.Settings;

/// <summary>Which documents are answered.</summary>
public enum DocumentMode
{
    /// <summary>All, with the same limits.</summary>
    AllowAll,

    /// <summary>
    /// All, but those that are not registered have half the limits (<see cref="RequestLimits.Halved"/>).
    /// </summary>
    TrustedFirst,

    /// <summary>Registered ones only.</summary>
    TrustedOnly,
}
