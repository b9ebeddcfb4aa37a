namespace Alliance.Graph.Architecture.Tests.Repository;

/// <summary>The length of comments, which the formatter leaves as they are.</summary>
public sealed class LineTests
{
    private const int Longest = 120;

    [Fact]
    public void No_comment_is_longer_than_a_line()
    {
        var files = SourceTree.Files("*.cs", "src", "modules", "tests").Where(file => !IsWrittenByTool(file)).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(
            files.SelectMany(file =>
                TooLong(File.ReadLines(Path.Combine(SourceTree.Root, file))).Select(line => $"{file}: {line}")
            )
        );
    }

    [Fact]
    public void A_comment_that_is_too_long_is_found() =>
        Assert.Single(TooLong(["// Short.", $"    /// <summary>{new string('a', Longest)}</summary>", "var a = 1;"]));

    private static bool IsWrittenByTool(string file) =>
        file.Contains("/Migrations/Sqlite/", StringComparison.Ordinal)
        || file.Contains("/Migrations/PostgreSql/", StringComparison.Ordinal);

    private static IEnumerable<string> TooLong(IEnumerable<string> lines) =>
        lines.Where(line => line.Length > Longest && line.TrimStart().StartsWith("//", StringComparison.Ordinal));
}
