namespace Alliance.Graph.Data.Providers;

/// <summary>The databases that the graph runs on, with the same answers.</summary>
public enum DatabaseProviderKind
{
    /// <summary>One file beside the server.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, version 15 or newer.</summary>
    PostgreSql,
}
