using System.Text.RegularExpressions;

namespace Alliance.Graph.Architecture.Tests.Repository;

public partial class TopLevelTests
{
    private static readonly string[] Allowed =
        ["src", "modules", "tests", "findings", "Alliance.Graph.sln", "README.md", "Directory.Build.props", "Directory.Packages.props", "global.json"];

    [Fact]
    public void The_top_level_holds_nothing_else()
    {
        var ignored = File.ReadAllLines(Path.Combine(SourceTree.Root, ".gitignore")).Select(line => line.TrimEnd('/'));
        var entries = Directory.GetFileSystemEntries(SourceTree.Root).Select(path => Path.GetFileName(path)).ToList();

        Assert.Contains("src", entries);
        Assert.Empty(entries.Where(entry => entry[0] != '.').Except(Allowed).Except(ignored));
    }

    [Fact]
    public void The_solution_lists_every_project()
    {
        var listed = ProjectPath().Matches(File.ReadAllText(SourceTree.Solution)).Select(match => match.Groups[1].Value.Replace('\\', '/'));

        Assert.NotEmpty(SourceTree.Projects);
        Assert.Equal(SourceTree.Projects.Select(project => project.Path).Order(), listed.Order());
    }

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex ProjectPath();
}
