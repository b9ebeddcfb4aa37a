using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Execution.Schema.Inputs;
using Alliance.Graph.Sdk.Definitions;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Mutations;

/// <summary>Inputs made of the classes of rows, so that a row is the same in a file and in a request.</summary>
internal sealed class RowInputTypes(GraphDefinition definition, InputTypes inputs, LeafTypes leaves)
{
    private const string RowSuffix = "Row";

    /// <summary>The input of a row, named after the node that it becomes: <c>ReportingRoundInput</c>.</summary>
    public InputObjectGraphType Of(RowInput row)
    {
        var node = definition.Node(row.Definition.EntityType);
        return Of(
            row.Shape,
            node.Name,
            $"All that is written of a {node.Name}. What is left out becomes null.",
            node.Name,
            row.Definition.ModuleId,
            RowWords.Of(row.Definition, definition)
        );
    }

    private InputObjectGraphType Of(
        RowShape shape,
        string name,
        string description,
        string ownerName,
        string ownerId,
        RowWords words
    ) =>
        inputs.GetOrAdd(
            $"{name}Input",
            description,
            ownerId,
            type =>
            {
                foreach (var field in shape.Fields)
                {
                    IGraphType value = field.Shape is { } inner
                        ? Of(
                            inner,
                            Within(ownerName, inner.Type),
                            $"A part of {ownerName}Input.",
                            ownerName,
                            ownerId,
                            words.Within(field)
                        )
                        : leaves.Of(field.Type, ownerId);
                    if (field.IsList)
                    {
                        value = new ListGraphType(new NonNullGraphType(value));
                    }

                    type.AddField(
                        InputTypes.Field(
                            field.Name,
                            words.Of(field),
                            field.TakesNull ? value : new NonNullGraphType(value)
                        )
                    );
                }
            }
        );

    /// <summary>
    /// <c>ReportingRoundQuestion</c> for a <c>QuestionRow</c> within a round: two types can have parts of one name.
    /// </summary>
    private static string Within(string owner, Type type)
    {
        var name = type.Name.EndsWith(RowSuffix, StringComparison.Ordinal) ? type.Name[..^RowSuffix.Length] : type.Name;
        return name.StartsWith(owner, StringComparison.Ordinal) ? name : owner + name;
    }
}
