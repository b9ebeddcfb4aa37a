namespace Alliance.Graph.Sdk.Definitions;

/// <summary>A field of the query root.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="Description">What the field returns.</param>
/// <param name="ModuleId">Module that owns the field.</param>
/// <param name="Target">Entity that it returns.</param>
public abstract record RootDefinition(string Name, string Description, string ModuleId, Type Target);

/// <summary>All nodes of one type, paged.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="Description">What the field returns.</param>
/// <param name="ModuleId">Module that owns the field.</param>
/// <param name="Target">Entity that it returns.</param>
public sealed record ConnectionRootDefinition(string Name, string Description, string ModuleId, Type Target)
    : RootDefinition(Name, Description, ModuleId, Target)
{
    /// <summary>The argument by which rows are named; null if the list has none.</summary>
    public CodesDefinition? Codes { get; init; }
}

/// <summary>One node by its natural key.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="Description">What the field returns.</param>
/// <param name="ModuleId">Module that owns the field.</param>
/// <param name="Target">Entity that it returns.</param>
/// <param name="Argument">Name of the argument that takes the key.</param>
/// <param name="ArgumentDescription">What the argument means.</param>
public sealed record LookupRootDefinition(
    string Name,
    string Description,
    string ModuleId,
    Type Target,
    string Argument,
    string ArgumentDescription
) : RootDefinition(Name, Description, ModuleId, Target)
{
    /// <summary>
    /// Whether the argument can be left out; then it is the first node in the default order of its type.
    /// </summary>
    public bool IsFirstByDefault { get; init; }
}
