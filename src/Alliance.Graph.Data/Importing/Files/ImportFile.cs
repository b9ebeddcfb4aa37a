namespace Alliance.Graph.Data.Importing.Files;

/// <summary>A file to import.</summary>
/// <param name="Name">File name with its ending; it says what the rows are.</param>
/// <param name="Place">Where it is, as faults and reports show it.</param>
/// <param name="Open">Opens it for reading; called once.</param>
public sealed record ImportFile(string Name, string Place, Func<Stream> Open)
{
    /// <summary>A file on disk.</summary>
    public static ImportFile At(string path) => new(Path.GetFileName(path), path, () => File.OpenRead(path));
}
