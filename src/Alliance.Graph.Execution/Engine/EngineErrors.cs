using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace Alliance.Graph.Execution.Engine;

/// <summary>Translates the engine's errors into the graph's.</summary>
internal static partial class EngineErrors
{
    /// <param name="error">What the engine found.</param>
    /// <param name="suggestsNames">Whether the message may name parts of the schema that the caller did not.</param>
    public static GraphError Translate(ExecutionError error, bool suggestsNames = true)
    {
        var locations = error.Locations?.Select(location => new GraphLocation(location.Line, location.Column)).ToList();
        var message = suggestsNames ? error.Message : Suggestion().Replace(error.Message, "");
        return new GraphError(CodeOf(error), message, locations, error.Path is null ? null : [.. error.Path]);
    }

    // The engine's rules append it as a sentence of its own, with or without a question mark, so that what is left is one
    // too. What callers wrote stands in double quotes, and so never looks like it.
    [GeneratedRegex(""" Did you mean [^"?]*\??$""")]
    private static partial Regex Suggestion();

    private static string CodeOf(ExecutionError error)
        => error switch
        {
            SyntaxError => ErrorCodes.Syntax,
            InvalidVariableError => ErrorCodes.InvalidVariable,
            ValidationError => ErrorCodes.Validation,
            InvalidOperationNameError or NoOperationNameError or NoOperationError or InvalidOperationError => ErrorCodes.UnknownOperation,
            _ => ErrorCodes.Internal,
        };
}
