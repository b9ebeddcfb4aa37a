namespace Alliance.Graph.Execution.Modules;

/// <summary>A module of the running server, as clients and operators see it.</summary>
public sealed class LoadedModule
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public required string Title { get; init; }

    /// <summary>What it holds.</summary>
    public required string Description { get; init; }

    /// <summary>Team that answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>Version of its package.</summary>
    public required string Version { get; init; }

    /// <summary>Names of the graph's types that it owns.</summary>
    public required List<string> Types { get; init; }

    /// <summary>Tables that it owns.</summary>
    public required List<string> Tables { get; init; }

    /// <summary>Migrations that the database does not have yet.</summary>
    public required List<string> PendingMigrations { get; init; }
}
