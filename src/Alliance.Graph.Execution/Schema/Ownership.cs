using Alliance.Graph.Execution.Schema.Composition;
using Alliance.Graph.Sdk.Model;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Schema;

/// <summary>
/// Marks what a module adds to the graph; core's own types and fields stay unmarked, since they are the graph.
/// </summary>
internal static class Ownership
{
    private const string Module = "module";

    public static T OwnedBy<T>(this T type, string moduleId)
        where T : class, IMetadataReader, IMetadataWriter
    {
        if (moduleId != CoreModel.ModuleId && moduleId != HostValues.Owner)
        {
            type.ApplyDirective(SchemaParts.Directive, Module, moduleId);
        }

        return type;
    }

    /// <summary>The module that owns a type; null if it is core, or if it is nobody's.</summary>
    public static string? OwnerOf(IGraphType type) =>
        type.FindAppliedDirective(SchemaParts.Directive)?.FindArgument(Module)?.Value as string;

    public static Directive Directive(IGraphType text) =>
        new(
            SchemaParts.Directive,
            DirectiveLocation.Object,
            DirectiveLocation.Union,
            DirectiveLocation.FieldDefinition,
            DirectiveLocation.Enum,
            DirectiveLocation.EnumValue,
            DirectiveLocation.InputObject,
            DirectiveLocation.InputFieldDefinition
        )
        {
            Description = "Names the module that owns a type, a field or a value.",
            Arguments = new QueryArguments(
                new QueryArgument(new NonNullGraphType(text)) { Name = Module, Description = "Id of the module." }
            ),
        };
}
