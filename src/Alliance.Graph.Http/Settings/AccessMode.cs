namespace Alliance.Graph.Http.Settings;

/// <summary>Who may have something.</summary>
public enum AccessMode
{
    /// <summary>Everybody.</summary>
    Allow,

    /// <summary>Callers with a valid key or token.</summary>
    Authenticated,

    /// <summary>Nobody.</summary>
    Deny,
}
