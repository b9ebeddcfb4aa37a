using GraphQL.Execution;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents.Arguments;

/// <summary>
/// The values of an operation's arguments and conditions: those that its text has, and those that one request brings.
/// </summary>
/// <param name="Document">What is the same for all requests with the operation.</param>
/// <param name="Arguments">The arguments of fields that have a variable in one of them.</param>
/// <param name="Conditions">Whether a selection is included where a variable says so.</param>
internal sealed record ArgumentValues(
    DocumentArguments Document,
    IReadOnlyDictionary<GraphQLField, IDictionary<string, ArgumentValue>> Arguments,
    IReadOnlyDictionary<ASTNode, bool> Conditions
)
{
    /// <summary>The value of an argument; null if there is none.</summary>
    public object? Read(GraphQLField field, string name) =>
        (Arguments.TryGetValue(field, out var arguments) || Document.Literals.TryGetValue(field, out arguments))
        && arguments.TryGetValue(name, out var argument)
            ? argument.Value
            : null;

    /// <summary>Whether @skip and @include let a selection pass.</summary>
    public bool IsIncluded(ASTNode selection) =>
        Conditions.TryGetValue(selection, out var isIncluded) ? isIncluded : !Document.Excluded.Contains(selection);
}
