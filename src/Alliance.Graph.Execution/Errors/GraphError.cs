using System.Text.Json;

namespace Alliance.Graph.Execution;

/// <summary>An error of a request or of a field.</summary>
/// <param name="Code">For programs: one of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">For people: what, why, what to do.</param>
/// <param name="Locations">Places in the document.</param>
/// <param name="Path">Place in the answer; null for an error of the whole request. Items are names and list positions.</param>
/// <param name="TraceId">Finds an unexpected fault in the server's log.</param>
public sealed record GraphError(
    string Code,
    string Message,
    IReadOnlyList<GraphLocation>? Locations = null,
    IReadOnlyList<object>? Path = null,
    string? TraceId = null)
{
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
            writer.WriteStartArray("path");
            foreach (var item in Path)
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

        writer.WriteStartObject("extensions");
        writer.WriteString("code", Code);
        if (TraceId is not null)
        {
            writer.WriteString("traceId", TraceId);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}

/// <summary>A place in a document, both counted from 1.</summary>
public readonly record struct GraphLocation(int Line, int Column);
