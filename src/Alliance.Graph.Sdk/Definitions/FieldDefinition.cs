using System.Linq.Expressions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Definitions;

/// <summary>A field of a node, a section or a value type.</summary>
/// <param name="Name">Name in the graph, camelCase.</param>
/// <param name="Description">What the field means, for clients.</param>
/// <param name="ModuleId">Module that owns the field.</param>
public abstract record FieldDefinition(string Name, string Description, string ModuleId)
{
    /// <summary>
    /// Why clients should not use it any more, and what they should use instead; null if they should use it.
    /// </summary>
    public string? Deprecation { get; init; }
}

/// <summary>A scalar, an enum, a value object, or a list of these, computed from the entity by an expression.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="Description">What the field means.</param>
/// <param name="ModuleId">Module that owns the field.</param>
/// <param name="Selector">The value, from the entity.</param>
/// <param name="IsNullable">Whether the graph says that it can be null.</param>
/// <param name="IsComputed">Whether the value is calculated instead of stored.</param>
public sealed record ValueFieldDefinition(
    string Name,
    string Description,
    string ModuleId,
    LambdaExpression Selector,
    bool IsNullable,
    bool IsComputed
) : FieldDefinition(Name, Description, ModuleId)
{
    /// <summary>What clients may do with the field besides selecting it.</summary>
    public FieldUses Uses { get; init; } = FieldUses.All;

    /// <summary>What its number is expressed in; null if it is no number, or if nobody has said so.</summary>
    public Unit? Unit { get; init; }

    /// <summary>CLR type of the value.</summary>
    public Type ClrType => Selector.ReturnType;
}

/// <summary>A link to at most one node.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="Description">What the link means.</param>
/// <param name="ModuleId">Module that owns the field.</param>
/// <param name="Target">Entity that is linked to.</param>
/// <param name="ForeignKey">The key of the target, from the entity.</param>
/// <param name="IsNullable">Whether the link can be missing.</param>
public sealed record OneFieldDefinition(
    string Name,
    string Description,
    string ModuleId,
    Type Target,
    LambdaExpression ForeignKey,
    bool IsNullable
) : FieldDefinition(Name, Description, ModuleId);

/// <summary>A link to many nodes, paged per parent.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="Description">What the link means.</param>
/// <param name="ModuleId">Module that owns the field.</param>
/// <param name="Target">Entity that is linked to.</param>
/// <param name="ParentKey">The value of the parent that the link compares.</param>
/// <param name="Link">How the target is found.</param>
public sealed record ConnectionFieldDefinition(
    string Name,
    string Description,
    string ModuleId,
    Type Target,
    LambdaExpression ParentKey,
    LinkDefinition Link
) : FieldDefinition(Name, Description, ModuleId);

/// <summary>The fields that one module adds to a node of core; they are read from the same entity.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="Description">What the section holds.</param>
/// <param name="ModuleId">Module that owns the section.</param>
/// <param name="TypeName">Name of the section's type.</param>
/// <param name="Fields">Fields of the section.</param>
public sealed record SectionFieldDefinition(
    string Name,
    string Description,
    string ModuleId,
    string TypeName,
    IReadOnlyList<FieldDefinition> Fields
) : FieldDefinition(Name, Description, ModuleId);

/// <summary>A value that a module calculates in code for all parents at once.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="Description">What the value means.</param>
/// <param name="ModuleId">Module that owns the field.</param>
/// <param name="ParentKey">The value of the parent that is handed to the code.</param>
/// <param name="ResultType">CLR type of the value; a parent without a result gets null.</param>
/// <param name="Load">The code: all parents' keys in, results by key out.</param>
public sealed record BatchFieldDefinition(
    string Name,
    string Description,
    string ModuleId,
    LambdaExpression ParentKey,
    Type ResultType,
    BatchLoad Load
) : FieldDefinition(Name, Description, ModuleId);

/// <summary>Loads the values of a batch field.</summary>
/// <param name="keys">Keys of all parents, each once.</param>
/// <param name="context">What the code may use.</param>
/// <param name="cancellationToken">Signalled when the request ends early.</param>
/// <returns>Results by key; a missing key means null.</returns>
public delegate Task<IReadOnlyDictionary<object, object?>> BatchLoad(
    IReadOnlyList<object> keys,
    BatchContext context,
    CancellationToken cancellationToken
);
