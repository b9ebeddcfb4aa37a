using System.Buffers;
using System.Text.Json;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>
/// Where the writers of one answer write to: its JSON, its errors, and the place that is being written.
/// </summary>
/// <param name="json">The JSON.</param>
/// <param name="buffer">What is sent in parts.</param>
/// <param name="parts">How the parts of the plan are written.</param>
/// <param name="cuts">Where lists are noted that end before their end.</param>
/// <param name="run">Knows where in the document a place was selected.</param>
internal sealed class AnswerSink(Utf8JsonWriter json, AnswerBuffer buffer, JsonParts parts, CutLists cuts, PlanRun run)
{
    private readonly List<GraphError> _errors = [];
    private readonly ArrayBufferWriter<byte> _apart = new();

    // By the names alone: places in lists were selected together, and finding them reads the whole document.
    private Dictionary<string, IReadOnlyList<GraphLocation>>? _locations;

    public Utf8JsonWriter Json { get; } = json;

    public JsonParts Parts { get; } = parts;

    public ResponsePath Path { get; } = new();

    public IReadOnlyList<GraphError> Errors => _errors;

    /// <summary>The lists that ended before their end.</summary>
    public CutLists Cuts { get; } = cuts;

    /// <summary>Hands on what was written if it is enough for a part. Only called where the writing can wait.</summary>
    public async ValueTask FlushIfFullAsync(CancellationToken cancellationToken)
    {
        if (buffer.IsFull(Json.BytesPending))
        {
            Json.Flush();
            await buffer.FlushAsync(cancellationToken);
        }
    }

    /// <summary>Writes a value by code that can fail; if it does, nothing of the value was written.</summary>
    /// <returns>Why it failed; null if it did not.</returns>
    public Exception? TryWrite(Action<Utf8JsonWriter> write)
    {
        _apart.ResetWrittenCount();
        try
        {
            using var apart = new Utf8JsonWriter(_apart, Json.Options);
            write(apart);
        }
        catch (Exception exception)
        {
            return exception;
        }

        Json.WriteRawValue(_apart.WrittenSpan, skipInputValidation: true);
        return null;
    }

    /// <summary>Writes null, because the step that should have filled this place failed.</summary>
    public void Null(StepFault fault, bool isAlwaysTold = false)
    {
        Json.WriteNullValue();
        if (fault.ErrorAt(Path.ToList(), isAlwaysTold) is { } error)
        {
            _errors.Add(error with { Locations = LocationsOf(error.Path!) });
        }
    }

    /// <summary>Writes null and says why.</summary>
    public void Null(GraphError error)
    {
        Json.WriteNullValue();
        _errors.Add(error);
    }

    /// <summary>Writes null, because the data lacks a value that the schema promises.</summary>
    public void NullForMissing(IReadOnlyList<object> path) =>
        Null(
            ErrorCodes.MissingValue,
            "The data lacks a value that the schema promises, so the nearest field that may be null is null. Tell the operator.",
            path
        );

    /// <summary>Writes null, and says what is wrong at a place in what would have been written.</summary>
    public void Null(string code, string message, IReadOnlyList<object> path) =>
        Null(new GraphError(code, message, LocationsOf(path), path));

    private IReadOnlyList<GraphLocation> LocationsOf(IReadOnlyList<object> path)
    {
        var names = string.Join('.', path.OfType<string>());
        _locations ??= [];
        if (!_locations.TryGetValue(names, out var locations))
        {
            locations = run.Parameters.Arguments.LocationsOf(path);
            _locations.Add(names, locations);
        }

        return locations;
    }
}
