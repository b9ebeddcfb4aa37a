using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>Takes a file apart into rows.</summary>
internal static class RowFile
{
    /// <summary>Reads the whole file; it must hold one JSON array in UTF-8.</summary>
    /// <exception cref="RowFileException">It does not; the rows before the fault were handed out.</exception>
    public static void Read(ReadOnlySpan<byte> file, Action<JsonElement> onRow)
    {
        if (file.StartsWith(Encoding.UTF8.Preamble))
        {
            file = file[Encoding.UTF8.Preamble.Length..];
        }

        if (!Utf8.IsValid(file))
        {
            throw new RowFileException(null, "The file is not UTF-8 text. Save it with the encoding UTF-8.");
        }

        try
        {
            Read(new Utf8JsonReader(file), onRow);
        }
        catch (JsonException exception)
        {
            var line = (int)(exception.LineNumber ?? 0);
            throw new RowFileException(
                $"line {line + 1}, column {Column(file, line, (int)(exception.BytePositionInLine ?? 0))}",
                $"The file is not valid JSON: {Reason(exception.Message)} Correct it at this place."
            );
        }
    }

    private static void Read(Utf8JsonReader reader, Action<JsonElement> onRow)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new RowFileException(
                null,
                "The file does not begin with a list, but its rows are the items of one. Begin it with '[' and end it with ']'."
            );
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            onRow(JsonElement.ParseValue(ref reader));
        }

        reader.Read();
    }

    // The reader counts bytes; an editor shows characters.
    private static int Column(ReadOnlySpan<byte> file, int line, int bytes)
    {
        for (; line > 0; line--)
        {
            file = file[(file.IndexOf((byte)'\n') + 1)..];
        }

        return Encoding.UTF8.GetCharCount(file[..Math.Min(bytes, file.Length)]) + 1;
    }

    // The serializer's messages end with their position, which is told already.
    private static string Reason(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
