namespace Alliance.Graph.Sdk.Definitions;

/// <summary>An object without identity that is part of an entity, such as its provenance.</summary>
/// <param name="Name">Type name in the graph.</param>
/// <param name="Description">What the type is.</param>
/// <param name="ModuleId">Module that owns the type.</param>
/// <param name="ClrType">The value type's class.</param>
/// <param name="Fields">Its fields; only values, no links.</param>
public sealed record ValueDefinition(
    string Name,
    string Description,
    string ModuleId,
    Type ClrType,
    IReadOnlyList<ValueFieldDefinition> Fields
);
