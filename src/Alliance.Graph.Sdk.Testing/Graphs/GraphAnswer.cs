using System.Text.Json;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Responses;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>An answer of the graph.</summary>
public sealed class GraphAnswer
{
    private readonly GraphResponse _response;

    internal GraphAnswer(string json, GraphResponse response)
    {
        Json = json;
        _response = response;
    }

    /// <summary>The answer as a client gets it.</summary>
    public string Json { get; }

    /// <summary>The value of <c>data</c>.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message holds the answer.</exception>
    public JsonElement Data =>
        JsonDocument.Parse(Json).RootElement.TryGetProperty("data", out var data)
            ? data
            : throw new InvalidOperationException($"The answer has no data: {Json}");

    /// <summary>The errors, those of single fields too.</summary>
    public IReadOnlyList<GraphError> Errors => _response.Errors;

    /// <summary>The SQL of the statements that were run.</summary>
    public IReadOnlyList<string> Statements => [.. _response.Statements.Select(statement => statement.Text)];

    /// <summary>Whether it was kept from an earlier request.</summary>
    public bool WasKept => _response.Kept is not null;

    /// <summary>Number of the revision that it is of; null if it says nothing of the data.</summary>
    public long? Revision => _response.State?.Revision;

    /// <summary>Whether the request was refused before it was executed.</summary>
    public bool IsRefused => _response.IsRequestError;
}
