namespace Alliance.Graph.Server.Owners;

/// <summary>A folder among the temporary ones that goes with the command.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("alliance-graph-");

    public string Path => _folder.FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Windows keeps assemblies that were loaded from it until the process ends. The system tidies up.
        }
    }
}
