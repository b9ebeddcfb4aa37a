using System.Text.RegularExpressions;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Schema.Scalars;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace Alliance.Graph.Execution.Documents.Parsing;

/// <summary>Translates the engine's errors into the graph's.</summary>
internal static partial class EngineErrors
{
    private const int LongestPart = 500;

    /// <param name="error">What the engine found.</param>
    /// <param name="suggestsNames">Whether the message may name parts of the schema that the caller did not.</param>
    public static GraphError Translate(ExecutionError error, bool suggestsNames = true)
    {
        var locations = error.Locations?.Select(location => new GraphLocation(location.Line, location.Column)).ToList();
        var message = suggestsNames ? error.Message : Suggestion().Replace(error.Message, "");
        return new GraphError(CodeOf(error), WithForms(Shortened(message)), locations);
    }

    /// <summary>What a value should look like, which the engine does not say.</summary>
    private static string WithForms(string message) =>
        ScalarName()
            .Matches(message)
            .Select(match => ScalarForms.Of(match.Groups["name"].Value))
            .Distinct()
            .Aggregate(message, (text, form) => $"{text}{(text.EndsWith('.') ? "" : ".")} {form}");

    /// <summary>
    /// Whoever sent a long value need not get it back as a whole; the end says what was expected of it.
    /// </summary>
    private static string Shortened(string message) =>
        message.Length <= 2 * LongestPart ? message : $"{message[..LongestPart]}…{message[^LongestPart..]}";

    // The engine's rules append it as a sentence of its own, with or without a question mark, so that what is left is
    // one
    // too. What callers wrote stands in double quotes, and so never looks like it.
    [GeneratedRegex(""" Did you mean [^"?]*\??$""")]
    private static partial Regex Suggestion();

    // What callers wrote can look like it, and then gets a sentence too many.
    [GeneratedRegex(
        """Expected type '(?<name>\w+)!?', found|Expected '(?<name>\w+)!', found null|to '(?<name>\w+)'$"""
    )]
    private static partial Regex ScalarName();

    private static string CodeOf(ExecutionError error) =>
        error switch
        {
            SyntaxError => ErrorCodes.Syntax,
            InvalidVariableError => ErrorCodes.InvalidVariable,
            ValidationError => ErrorCodes.Validation,
            InvalidOperationNameError or NoOperationNameError or NoOperationError or InvalidOperationError =>
                ErrorCodes.UnknownOperation,
            _ => ErrorCodes.Internal,
        };
}
