using System.Text.Json;
using Alliance.Graph.Execution.Executing;

namespace Alliance.Graph.Execution.Writing;

/// <summary>Where the writers of one answer write to: its JSON, its errors, and the place that is being written.</summary>
internal sealed class AnswerSink(Utf8JsonWriter json)
{
    private readonly List<GraphError> _errors = [];

    public Utf8JsonWriter Json { get; } = json;

    public ResponsePath Path { get; } = new();

    public IReadOnlyList<GraphError> Errors => _errors;

    /// <summary>Writes null, because the step that should have filled this place failed.</summary>
    public void Null(StepFault fault, bool isAlwaysTold = false)
    {
        Json.WriteNullValue();
        if (fault.ErrorAt(Path.ToList(), isAlwaysTold) is { } error)
        {
            _errors.Add(error);
        }
    }

    /// <summary>Writes null and says why.</summary>
    public void Null(GraphError error)
    {
        Json.WriteNullValue();
        _errors.Add(error);
    }

    /// <summary>Writes null, because the data lacks a value that the schema promises.</summary>
    public void NullForMissing(IReadOnlyList<object> path)
        => Null(new GraphError(
            ErrorCodes.MissingValue,
            "The data lacks a value that the schema promises, so the nearest field that may be null is null. Tell the operator.",
            Path: path));
}
