using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace Alliance.Graph.Execution.Engine;

/// <summary>Translates the engine's errors into the graph's.</summary>
internal static class EngineErrors
{
    public static GraphError Translate(ExecutionError error)
    {
        var locations = error.Locations?.Select(location => new GraphLocation(location.Line, location.Column)).ToList();
        return new GraphError(CodeOf(error), error.Message, locations, error.Path is null ? null : [.. error.Path]);
    }

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
