namespace Alliance.Graph.Sdk;

/// <summary>What a module says about itself.</summary>
/// <param name="Id">Lower-case words joined by hyphens, unique among the loaded modules, for example
/// <c>awareness</c>.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Description">One or two sentences about what the module holds.</param>
/// <param name="Owner">Team that answers for the module.</param>
/// <param name="Migrations">The module's migrations for both databases; null if it has no tables.</param>
public sealed record ModuleManifest(
    string Id,
    string Title,
    string Description,
    string Owner,
    ModuleMigrations? Migrations = null
)
{
    /// <summary>
    /// Prefix of the module's tables, the id with underscores: <c>availability_reduction</c>.
    /// </summary>
    public string TablePrefix => Id.Replace('-', '_');

    /// <summary>Table in which the module's applied migrations are recorded.</summary>
    public string HistoryTable => $"__migrations_{TablePrefix}";
}
