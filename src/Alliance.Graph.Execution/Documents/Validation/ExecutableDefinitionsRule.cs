using GraphQL.Validation;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents.Validation;

/// <summary>
/// A document that is run holds operations and fragments only
/// (https://spec.graphql.org/October2021/#sec-Executable-Definitions). The
/// engine passes over everything else.
/// </summary>
internal sealed class ExecutableDefinitionsRule : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (
            context.Document.Definitions.FirstOrDefault(definition =>
                definition is not (GraphQLOperationDefinition or GraphQLFragmentDefinition)
            ) is
            { } other
        )
        {
            context.ReportError(
                new ValidationError(
                    context.Document.Source,
                    "5.1.1",
                    "The document defines a part of a schema, which cannot be run. Leave only operations and fragments.",
                    other
                )
            );
        }

        return default;
    }
}
