using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.Owners;

/// <summary>What an owner named: a project that is to be built, or a package as it is.</summary>
/// <param name="Path">Full path of the project file, the <c>.nupkg</c> file or the folder with the assemblies.</param>
/// <param name="IsProject">Whether it is to be built.</param>
internal sealed record ModuleSource(string Path, bool IsProject)
{
    private const string Sdk = "Alliance.Graph.Sdk\"";

    // Of a folder that a template has made; below these there is nothing that an owner has written.
    private static readonly EnumerationOptions _twoLevels = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 2,
    };

    /// <summary>The folder in which its sources are.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>
    /// The project or package at a path. Of a folder it is the one project in it, or else the one below it that names
    /// the Sdk; a folder
    /// without projects is taken for a package.
    /// </summary>
    /// <exception cref="CommandFailure">It cannot be said what is meant.</exception>
    public static ModuleSource At(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (!Directory.Exists(full))
        {
            return new ModuleSource(full, full.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase));
        }

        var projects = Directory.EnumerateFiles(full, "*.csproj").ToList();
        if (projects.Count == 0)
        {
            projects =
            [
                .. Directory.EnumerateFiles(full, "*.csproj", _twoLevels).Where(NamesSdk).Order(StringComparer.Ordinal),
            ];
        }

        return projects switch
        {
            [] => new ModuleSource(full, IsProject: false),
            [var project] => new ModuleSource(project, IsProject: true),
            _ => throw new CommandFailure(
                $"'{full}' has several projects: {string.Join(", ", projects.Select(project => $"'{System.IO.Path.GetRelativePath(full, project)}'"))}. Name the one that is the module."
            ),
        };
    }

    /// <exception cref="CommandFailure">It is a package.</exception>
    public ModuleSource RequireProject() =>
        IsProject && File.Exists(Path)
            ? this
            : throw new CommandFailure($"'{Path}' is no project. Name the project file of the module, or its folder.");

    private static bool NamesSdk(string project) =>
        File.ReadAllText(project) is var text
        && (
            text.Contains($"Include=\"{Sdk}", StringComparison.Ordinal)
            || text.Contains("Alliance.Graph.Sdk.csproj", StringComparison.Ordinal)
        );
}
