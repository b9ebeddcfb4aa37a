namespace Alliance.Graph.Server.Owners;

/// <summary>
/// What the files of a project look like. They are looked at again and again: a watcher of the system misses changes on
/// shared folders and
/// in containers, and a project of a module has few files.
/// </summary>
internal static class SourceState
{
    private static readonly string[] _built = ["bin", "obj", "TestResults"];

    public static string Of(string folder) =>
        string.Join('\n', Files(new DirectoryInfo(folder)).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Files(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => entry.Name[0] != '.'))
        {
            if (entry is FileInfo file)
            {
                yield return $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}";
            }
            else if (!_built.Contains(entry.Name))
            {
                foreach (var inner in Files((DirectoryInfo)entry))
                {
                    yield return inner;
                }
            }
        }
    }
}
