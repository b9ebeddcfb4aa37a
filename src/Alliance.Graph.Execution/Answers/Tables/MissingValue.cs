using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>
/// The data lacks what the schema promises. In JSON the nearest field that may be null is null; a table has no such
/// place.
/// </summary>
internal static class MissingValue
{
    public static GraphError At(IReadOnlyList<object> path) =>
        new(
            ErrorCodes.MissingValue,
            $"The data lacks a value that the schema promises, at '{string.Join('.', path)}', so there is no table. Leave the field out, and tell the operator.",
            Path: path
        );
}
