using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Definitions;

/// <summary>The node that holds the name by which a text calls something.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="Description">What the field returns.</param>
/// <param name="ModuleId">Module that owns the field.</param>
/// <param name="Target">Entity that holds the names.</param>
/// <param name="Argument">Name of the argument that takes the text.</param>
/// <param name="ArgumentDescription">What the argument means.</param>
/// <param name="Load">Loads all names.</param>
public sealed record NamedRootDefinition(
    string Name,
    string Description,
    string ModuleId,
    Type Target,
    string Argument,
    string ArgumentDescription,
    NameLoad Load
) : RootDefinition(Name, Description, ModuleId, Target);

/// <summary>Loads all names that there are.</summary>
/// <param name="context">What it may read.</param>
/// <param name="cancellationToken">Signalled when the request ends early.</param>
public delegate Task<IReadOnlyList<KnownName>> NameLoad(BatchContext context, CancellationToken cancellationToken);
