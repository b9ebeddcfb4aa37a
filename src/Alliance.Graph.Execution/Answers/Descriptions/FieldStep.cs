using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Schema;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Answers.Descriptions;

/// <summary>A field on the way from the root to a column.</summary>
/// <param name="Type">The type that has the field.</param>
/// <param name="Field">What is selected of it.</param>
/// <param name="IsOneOfSeveral">Whether objects of other types can stand in its place.</param>
internal sealed record FieldStep(IObjectGraphType Type, SelectedField Field, bool IsOneOfSeveral)
{
    /// <summary>What it stands for; null for the name of a type.</summary>
    public FieldRole? Role => FieldRole.Find(Field.Definition);

    /// <summary>Whether it only holds the items of a list, so that it lends no name to columns.</summary>
    public bool IsPassedOver =>
        Role is FieldRole.Part { Kind: ConnectionPart.Nodes or ConnectionPart.Edges or ConnectionPart.Node };

    /// <summary>Its place in the schema.</summary>
    public string Coordinate => $"{Type.Name}.{Field.Definition.Name}";

    /// <summary>Whether the schema lets it be null.</summary>
    public bool IsNullable => Field.Definition.ResolvedType is not NonNullGraphType;
}
