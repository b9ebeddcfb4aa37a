using System.Linq.Expressions;

namespace Alliance.Graph.Sdk.Definitions;

/// <summary>An entity with a key, addressable in the graph.</summary>
/// <param name="Name">Type name in the graph.</param>
/// <param name="Description">What the type is.</param>
/// <param name="ModuleId">Module that owns the type.</param>
/// <param name="ClrType">The entity.</param>
/// <param name="Key">The natural key, from the entity.</param>
/// <param name="Order">Default order of lists; it ends in the key, so it is total.</param>
/// <param name="Fields">Fields and sections, those of the owner first.</param>
public sealed record NodeDefinition(
    string Name,
    string Description,
    string ModuleId,
    Type ClrType,
    LambdaExpression Key,
    IReadOnlyList<OrderDefinition> Order,
    IReadOnlyList<FieldDefinition> Fields
)
{
    /// <summary>CLR type of the key.</summary>
    public Type KeyType => Key.ReturnType;

    /// <summary>What nodes of this type can be found by; null if they cannot be searched.</summary>
    public SearchDefinition? Search { get; init; }

    /// <summary>Whether changes of rows are told by revisions.</summary>
    public bool HasHistory { get; init; } = true;

    /// <summary>Which numbers of its rows are figures of a series; null if none is.</summary>
    public FiguresDefinition? Figures { get; init; }

    /// <summary>How its rows are facts that commitments can be about; null if they are none.</summary>
    public FactDefinition? Fact { get; init; }

    /// <summary>Which rows a caller can see; null if everybody sees all.</summary>
    public RowRule? Rule { get; init; }
}
