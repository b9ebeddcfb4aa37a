using System.Text.Json;

namespace Alliance.Graph.Execution.Errors;

/// <summary>An error of a request or of a field.</summary>
/// <param name="Code">For programs: one of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">For people: what, why, what to do.</param>
/// <param name="Locations">Places in the document.</param>
/// <param name="Path">Place in the answer; null for an error of the whole request. Items are names and list
/// positions.</param>
/// <param name="TraceId">Finds an unexpected fault in the server's log.</param>
public sealed record GraphError(
    string Code,
    string Message,
    IReadOnlyList<GraphLocation>? Locations = null,
    IReadOnlyList<object>? Path = null,
    string? TraceId = null
)
{
    /// <summary>
    /// The field that a refused request has something wrong in, as the names that lead to it in the answer. It is no
    /// <see cref="Path"/>: only what was executed has a place in an answer
    /// (https://spec.graphql.org/October2021/#sec-Errors).
    /// Written as <c>extensions.field</c>.
    /// </summary>
    public IReadOnlyList<object>? Field { get; init; }

    /// <summary>For people, where the message is what clients compare; written as <c>extensions.help</c>.</summary>
    public string? Help { get; init; }

    /// <summary>
    /// Number of the last row that was sent to a subscriber, who can go on behind it; written as
    /// <c>extensions.after</c>.
    /// </summary>
    public long? After { get; init; }

    /// <summary>What a text could mean that names nothing by itself; written as <c>extensions.candidates</c>.</summary>
    public IReadOnlyList<ErrorCandidate>? Candidates { get; init; }

    /// <summary>The tables of the document, where one has to be chosen; written as <c>extensions.tables</c>.</summary>
    public IReadOnlyList<string>? Tables { get; init; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("message", Message);
        if (Locations is { Count: > 0 })
        {
            writer.WriteStartArray("locations");
            foreach (var location in Locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line", location.Line);
                writer.WriteNumber("column", location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (Path is not null)
        {
            WritePlace(writer, "path", Path);
        }

        writer.WriteStartObject("extensions");
        writer.WriteString("code", Code);
        if (Field is not null)
        {
            WritePlace(writer, "field", Field);
        }

        if (Help is not null)
        {
            writer.WriteString("help", Help);
        }

        if (After is { } after)
        {
            writer.WriteNumber("after", after);
        }

        if (Candidates is not null)
        {
            writer.WriteStartArray("candidates");
            foreach (var candidate in Candidates)
            {
                writer.WriteStartObject();
                writer.WriteString("name", candidate.Name);
                writer.WriteString("key", candidate.Key);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (Tables is not null)
        {
            WritePlace(writer, "tables", Tables);
        }

        if (TraceId is not null)
        {
            writer.WriteString("traceId", TraceId);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter writer, string name, IReadOnlyList<object> place)
    {
        writer.WriteStartArray(name);
        foreach (var item in place)
        {
            if (item is int position)
            {
                writer.WriteNumberValue(position);
            }
            else
            {
                writer.WriteStringValue((string)item);
            }
        }

        writer.WriteEndArray();
    }
}

/// <summary>A place in a document, both counted from 1.</summary>
public readonly record struct GraphLocation(int Line, int Column);
