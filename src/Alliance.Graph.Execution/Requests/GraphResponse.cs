using System.Buffers;
using System.Text.Json;
using Alliance.Graph.Data.Querying;
using Alliance.Graph.Execution.Writing;

namespace Alliance.Graph.Execution;

/// <summary>The answer to a request.</summary>
public sealed class GraphResponse
{
    private readonly ReadOnlyMemory<byte>? _data;

    private GraphResponse(ReadOnlyMemory<byte>? data, IReadOnlyList<GraphError> errors, IReadOnlyList<ExecutedStatement> statements)
    {
        _data = data;
        Errors = errors;
        Statements = statements;
    }

    /// <summary>Errors of the request or of single fields.</summary>
    public IReadOnlyList<GraphError> Errors { get; }

    /// <summary>The statements that the database ran for it.</summary>
    public IReadOnlyList<ExecutedStatement> Statements { get; }

    /// <summary>
    /// Whether the request was refused before it was executed, so that there is no <c>data</c>: status 400 for
    /// <c>application/graphql-response+json</c>.
    /// </summary>
    public bool IsRequestError => _data is null;

    /// <summary>An answer with data, and with the errors of single fields if there are any.</summary>
    /// <param name="data">The value of <c>data</c> as finished JSON.</param>
    /// <param name="errors">Errors of fields.</param>
    /// <param name="statements">What the database ran.</param>
    public static GraphResponse Executed(
        ReadOnlyMemory<byte> data, IReadOnlyList<GraphError> errors, IReadOnlyList<ExecutedStatement> statements)
        => new(data, errors, statements);

    /// <summary>A request that was not executed.</summary>
    public static GraphResponse Refused(params IReadOnlyList<GraphError> errors) => new(null, errors, []);

    /// <summary>Writes the answer as JSON: errors first, as the specification advises.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, JsonOutput.Options);
        writer.WriteStartObject();
        if (Errors.Count > 0)
        {
            writer.WriteStartArray("errors");
            foreach (var error in Errors)
            {
                error.WriteTo(writer);
            }

            writer.WriteEndArray();
        }

        if (_data is { } data)
        {
            writer.WritePropertyName("data");
            writer.WriteRawValue(data.Span, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }
}
