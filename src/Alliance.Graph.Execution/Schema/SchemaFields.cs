using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema;

/// <summary>Makes fields of the schema.</summary>
internal static class SchemaFields
{
    /// <summary>A field that says what it stands for.</summary>
    public static FieldType Of(
        string name,
        string description,
        IGraphType type,
        FieldRole role,
        params QueryArgument[] arguments
    )
    {
        var field = new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = type,
            Arguments = arguments.Length > 0 ? new QueryArguments(arguments) : null,
        };
        role.AttachTo(field);
        return field;
    }
}
