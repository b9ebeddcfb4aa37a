namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>A file cannot be read to its end.</summary>
internal sealed class RowFileException(string? position, string text) : Exception(text)
{
    public string? Position { get; } = position;
}
