using System.Text.RegularExpressions;

namespace Alliance.Graph.Architecture.Tests.Repository;

public partial class TopLevelTests
{
    private static readonly string[] Allowed =
    [
        "src",
        "modules",
        "tests",
        "findings",
        "Alliance.Graph.sln",
        "README.md",
        "Directory.Build.props",
        "Directory.Packages.props",
        "Directory.Solution.targets",
        "global.json",
    ];

    [SkippableFact]
    public async Task The_top_level_holds_nothing_else()
    {
        var files = await GitFiles.InAsync(SourceTree.Root);
        Assert.False(
            files is null && Environment.GetEnvironmentVariable("CI") == "true",
            "git does not list the files of this repository."
        );
        Skip.If(files is null, "This is no clone, or git is missing, and only git can tell what is ignored.");
        var entries = files.Select(path => path.Split('/')[0]).Distinct().ToList();

        Assert.Contains("src", entries);
        Assert.Empty(entries.Where(entry => entry[0] != '.').Except(Allowed));
    }

    [Fact]
    public void The_solution_lists_every_project()
    {
        var listed = ProjectPath()
            .Matches(File.ReadAllText(SourceTree.Solution))
            .Select(match => match.Groups[1].Value.Replace('\\', '/'));

        Assert.NotEmpty(SourceTree.Projects);
        Assert.Equal(SourceTree.Projects.Select(project => project.Path).Order(), listed.Order());
    }

    [Fact]
    public void The_quick_part_of_the_solution_lists_projects_with_tests()
    {
        var listed = QuickPath()
            .Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "tests", "Quick.slnf")))
            .Select(match => match.Value)
            .ToList();

        Assert.NotEmpty(listed);
        Assert.Empty(
            listed.Except(SourceTree.Projects.Where(project => project.IsTest).Select(project => project.Path))
        );
    }

    [GeneratedRegex("tests/[^\"]+\\.csproj")]
    private static partial Regex QuickPath();

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex ProjectPath();
}
