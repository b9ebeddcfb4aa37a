using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents.Arguments;

/// <summary>An argument of a document that has a variable in it.</summary>
/// <param name="Field">The selection that has it.</param>
/// <param name="Name">The argument.</param>
/// <param name="Use">What its value decides.</param>
internal sealed record VariableArgument(GraphQLField Field, string Name, ArgumentUse Use);

/// <summary>What the value of an argument decides.</summary>
internal enum ArgumentUse
{
    /// <summary>The plan: another value is another plan.</summary>
    Plan,

    /// <summary>The plan by its shape only; the values in it are parameters of the statements.</summary>
    Shape,

    /// <summary>Nothing of the plan, as long as it is a part of one.</summary>
    Part,

    /// <summary>Which types are read.</summary>
    Ids,

    /// <summary>Nothing of the plan; each run reads it.</summary>
    Run,
}
