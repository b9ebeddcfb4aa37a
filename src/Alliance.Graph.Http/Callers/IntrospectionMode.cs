namespace Alliance.Graph.Http;

/// <summary>Who may ask for the schema, by introspection or as a file.</summary>
public enum IntrospectionMode
{
    /// <summary>Everybody.</summary>
    Allow,

    /// <summary>Callers with a valid key or token.</summary>
    Authenticated,

    /// <summary>Nobody.</summary>
    Deny,
}
