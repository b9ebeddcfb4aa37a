using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Alliance.Graph.Sdk.Tests.Documentation;

/// <summary>
/// The page for module owners shows code that is compiled, packed and asked by tests/FifthModule/run.
/// </summary>
public sealed partial class ModuleOwnersPageTests
{
    [Fact]
    public void Each_file_on_the_page_is_the_file_that_is_built()
    {
        var root = Root();
        var page = File.ReadAllText(Path.Combine(root, "src/Alliance.Graph.Sdk/README.md")).ReplaceLineEndings("\n");
        var shown = ShownFile().Matches(page);

        Assert.Equal(6, shown.Count);
        Assert.All(
            shown,
            file =>
                Assert.Equal(
                    File.ReadAllText(
                            Path.Combine(
                                root,
                                "tests/FifthModule/Alliance.Graph.Modules.Research",
                                file.Groups["name"].Value
                            )
                        )
                        .ReplaceLineEndings("\n")
                        .TrimEnd('\n'),
                    file.Groups["text"].Value
                )
        );
    }

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../.."));

    [GeneratedRegex("<!-- (?<name>\\S+) -->\n```\\w+\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex ShownFile();
}
