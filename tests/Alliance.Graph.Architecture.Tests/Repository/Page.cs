using System.Text.RegularExpressions;

namespace Alliance.Graph.Architecture.Tests.Repository;

/// <summary>A page of the repository.</summary>
internal sealed partial record Page(string Path, string Text)
{
    public static Page Load(string path) =>
        new(path, File.ReadAllText(System.IO.Path.Combine(SourceTree.Root, path)).ReplaceLineEndings("\n"));

    /// <summary>Where links to other files of the repository lead, as paths from its root.</summary>
    public IEnumerable<string> Files =>
        Link()
            .Matches(Code().Replace(Text, ""))
            .Select(match => match.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
            .Select(target => System.IO.Path.Combine(SourceTree.Root, System.IO.Path.GetDirectoryName(Path)!, target))
            .Select(path => System.IO.Path.GetRelativePath(SourceTree.Root, path).Replace('\\', '/'));

    [GeneratedRegex(@"```.*?```|`(?:[^`\n]|\n(?!\n))*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
