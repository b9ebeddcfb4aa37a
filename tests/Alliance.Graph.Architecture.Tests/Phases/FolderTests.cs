using System.Text.RegularExpressions;
using Alliance.Graph.Architecture.Tests.Repository;

namespace Alliance.Graph.Architecture.Tests.Phases;

public partial class FolderTests
{
    // What is promised has short names, whatever folder it stands in.
    private static readonly string[] _promised =
    [
        "Alliance.Graph.Domain",
        "Alliance.Graph.Sdk",
        "Alliance.Graph.Sdk.Testing",
    ];

    public static TheoryData<string> Projects =>
        [.. SourceTree.Product.Where(project => !project.IsModule).Select(project => project.Name).Except(_promised)];

    public static TheoryData<string> Modules =>
        [.. SourceTree.Product.Where(project => project.IsModule).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_namespace_is_a_folder(string project) => Assert.Empty(Elsewhere(project));

    // What a module promises has its short name; the rest of it stands where its folder says.
    [Theory]
    [MemberData(nameof(Modules))]
    public void A_namespace_of_a_module_is_a_folder_or_the_module_itself(string module)
    {
        var elsewhere = Elsewhere(module);

        Assert.All(
            elsewhere,
            file => Assert.Matches(PublicType(), File.ReadAllText(Path.Combine(SourceTree.Root, file)))
        );
    }

    [Fact]
    public void A_file_in_another_folder_is_found() =>
        Assert.All(_promised, project => Assert.NotEmpty(Elsewhere(project)));

    private static List<string> Elsewhere(string name)
    {
        var folder = Path.GetDirectoryName(SourceTree.Product.Single(project => project.Name == name).Path)!;
        var files = SourceTree.Files("*.cs", folder).ToList();
        Assert.NotEmpty(files);
        return [.. files.Where(file => NamespaceIn(file) is { } found && found != NamespaceOf(file, folder, name))];
    }

    private static string? NamespaceIn(string file) =>
        Declaration().Match(File.ReadAllText(Path.Combine(SourceTree.Root, file))) is { Success: true } match
            ? match.Groups[1].Value
            : null;

    private static string NamespaceOf(string file, string folder, string project) =>
        string.Join('.', file[(folder.Length + 1)..].Split('/')[..^1].Prepend(project));

    [GeneratedRegex(@"^public ", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
