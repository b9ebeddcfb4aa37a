using System.Buffers;
using System.Text.Json;
using Alliance.Graph.Execution.Executing;

namespace Alliance.Graph.Execution.Writing;

/// <summary>Where the writers of one answer write to: its JSON, its errors, and the place that is being written.</summary>
internal sealed class AnswerSink(Utf8JsonWriter json, AnswerBuffer buffer)
{
    private readonly List<GraphError> _errors = [];
    private readonly ArrayBufferWriter<byte> _apart = new();

    public Utf8JsonWriter Json { get; } = json;

    public ResponsePath Path { get; } = new();

    public IReadOnlyList<GraphError> Errors => _errors;

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
            using var apart = new Utf8JsonWriter(_apart, JsonOutput.Options);
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
