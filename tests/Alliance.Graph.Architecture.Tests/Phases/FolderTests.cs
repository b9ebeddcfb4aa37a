using System.Text.RegularExpressions;
using Alliance.Graph.Architecture.Tests.Repository;

namespace Alliance.Graph.Architecture.Tests.Phases;

public partial class FolderTests
{
    // What is promised has short names, whatever folder it stands in.
    private static readonly string[] _promised =
        ["Alliance.Graph.Domain", "Alliance.Graph.Sdk", "Alliance.Graph.Sdk.Testing"];

    public static TheoryData<string> Projects
        => [.. SourceTree.Product.Where(project => !project.IsModule).Select(project => project.Name).Except(_promised)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_namespace_is_a_folder(string project) => Assert.Empty(Elsewhere(project));

    [Fact]
    public void A_file_in_another_folder_is_found()
        => Assert.All(_promised, project => Assert.NotEmpty(Elsewhere(project)));

    private static List<string> Elsewhere(string project)
    {
        var files = SourceTree.Files("*.cs", $"src/{project}").ToList();
        Assert.NotEmpty(files);
        return [.. files.Where(file => NamespaceIn(file) is { } name && name != FolderOf(file))];
    }

    private static string? NamespaceIn(string file)
        => Declaration().Match(File.ReadAllText(Path.Combine(SourceTree.Root, file))) is { Success: true } match
            ? match.Groups[1].Value
            : null;

    private static string FolderOf(string file) => string.Join('.', file.Split('/')[1..^1]);

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
