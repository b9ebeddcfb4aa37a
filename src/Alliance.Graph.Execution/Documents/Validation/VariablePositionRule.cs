using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents.Validation;

/// <summary>
/// A variable stands only where its type fits
/// (https://spec.graphql.org/October2021/#sec-All-Variable-Usages-are-Allowed). In place of
/// the engine's own rule, which compares types by name and finds any two that are not null, or any two lists, equal,
/// because neither
/// has a name; it also takes the default value <c>null</c> for a value.
/// </summary>
internal sealed class VariablePositionRule : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(new Visitor());

    private static void Check(GraphQLOperationDefinition operation, ValidationContext context)
    {
        foreach (var usage in context.GetRecursiveVariables(operation) ?? [])
        {
            // What is not declared, or has a type that does not exist, is another rule's to name.
            var variable = operation.Variables?.Items.FirstOrDefault(item => item.Variable.Name == usage.Node.Name);
            if (
                variable?.Type.GraphTypeFromType(context.Schema) is { } type
                && usage.Type is not null
                && !IsAllowed(variable, type, usage)
            )
            {
                context.ReportError(new VariablesInAllowedPositionError(context, variable, type, usage));
            }
        }
    }

    private static bool IsAllowed(GraphQLVariableDefinition variable, IGraphType type, VariableUsage usage)
    {
        if ((usage.Type is NonNullGraphType || usage.IsRequired) && type is not NonNullGraphType)
        {
            return (usage.HasDefault || variable.DefaultValue is not (null or GraphQLNullValue))
                && Fits(type, Nullable(usage.Type));
        }

        return Fits(type, usage.Type);
    }

    private static bool Fits(IGraphType type, IGraphType place) =>
        (type, place) switch
        {
            (NonNullGraphType one, NonNullGraphType other) => Fits(one.ResolvedType!, other.ResolvedType!),
            (_, NonNullGraphType) => false,
            (NonNullGraphType one, _) => Fits(one.ResolvedType!, place),
            (ListGraphType one, ListGraphType other) => Fits(one.ResolvedType!, other.ResolvedType!),
            (ListGraphType, _) or (_, ListGraphType) => false,
            _ => type.Name == place.Name,
        };

    private static IGraphType Nullable(IGraphType type) =>
        type is NonNullGraphType { ResolvedType: { } inner } ? inner : type;

    private sealed class Visitor : INodeVisitor
    {
        public ValueTask EnterAsync(ASTNode node, ValidationContext context) => default;

        public ValueTask LeaveAsync(ASTNode node, ValidationContext context)
        {
            if (node is GraphQLOperationDefinition operation)
            {
                Check(operation, context);
            }

            return default;
        }
    }
}
