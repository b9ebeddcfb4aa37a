namespace Alliance.Graph.Data.Migrating;

/// <summary>How the migrations of a loaded module and those of its tables compare.</summary>
/// <param name="Module">Id of the module.</param>
/// <param name="Version">Version of the loaded module.</param>
/// <param name="Known">All that the module brings, in their order.</param>
/// <param name="Applied">All that the database has, in their order.</param>
public sealed record MigrationState(
    string Module,
    string Version,
    IReadOnlyList<string> Known,
    IReadOnlyList<string> Applied
)
{
    /// <summary>
    /// What the module brings and the database does not have yet, in the order in which it will be applied.
    /// </summary>
    public IReadOnlyList<string> Pending => [.. Known.Except(Applied)];

    /// <summary>
    /// What the database has from a newer release of the module. Older ones that the module does not know are no
    /// matter: a release may
    /// have merged them.
    /// </summary>
    public IReadOnlyList<string> Newer =>
        [
            .. Applied
                .Except(Known)
                .Where(migration => Known.Count == 0 || string.CompareOrdinal(migration, Known[^1]) > 0),
        ];
}
