namespace Alliance.Graph.Architecture.Tests.Repository;

/// <summary>The repository that these tests were built from.</summary>
internal static class SourceTree
{
    private static readonly string[] Built = ["bin", "obj", "node_modules"];

    // Built from the packages, outside the repository: they must not know the solution.
    private static readonly string[] _outsiders = ["tests/FifthModule/", "src/Alliance.Graph.Templates/content/"];

    public static string Root { get; } = FindRoot();

    public static string Solution => Path.Combine(Root, "Alliance.Graph.sln");

    public static IReadOnlyList<ProjectFile> Projects { get; } =
    [
        .. Files("*.csproj", "src", "modules", "tests")
            .Where(path => !_outsiders.Any(outsider => path.StartsWith(outsider, StringComparison.Ordinal)))
            .Select(ProjectFile.Load)
            .OrderBy(project => project.Name, StringComparer.Ordinal),
    ];

    /// <summary>Projects that are shipped with code: rooms and modules.</summary>
    public static IEnumerable<ProjectFile> Product => Projects.Where(project => !project.IsTest && !project.HasNoCode);

    /// <summary>Files that people wrote below the given folders, as paths from the root.</summary>
    public static IEnumerable<string> Files(string pattern, params string[] folders) =>
        folders
            .Select(folder => Path.Combine(Root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(Built).Any());

    private static string FindRoot()
    {
        var folder = Path.GetDirectoryName(typeof(SourceTree).Assembly.Location);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Alliance.Graph.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder
            ?? throw new InvalidOperationException(
                "No folder above the test assembly has 'Alliance.Graph.sln'. Run the tests from where they were built."
            );
    }
}
