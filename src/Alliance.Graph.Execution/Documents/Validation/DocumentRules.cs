using GraphQL.Validation;
using GraphQL.Validation.Rules;

namespace Alliance.Graph.Execution.Documents.Validation;

/// <summary>What a document is checked for.</summary>
internal static class DocumentRules
{
    /// <summary>The rules of the specification: the engine's, and ours where it lacks or breaks one.</summary>
    public static IEnumerable<IValidationRule> All { get; } =
    [
        .. DocumentValidator.CoreRules.Where(rule => rule is not VariablesInAllowedPosition),
        new VariablePositionRule(),
        new ExecutableDefinitionsRule(),
    ];
}
