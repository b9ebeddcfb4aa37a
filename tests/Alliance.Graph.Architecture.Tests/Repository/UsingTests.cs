namespace Alliance.Graph.Architecture.Tests.Repository;

/// <summary>The order of directives, which <c>dotnet format</c> sees to and the build does not look at.</summary>
public sealed class UsingTests
{
    [Fact]
    public void Namespaces_that_are_used_come_in_order_those_of_NET_first()
    {
        var files = SourceTree
            .Files("*.cs", "src", "modules", "tests")
            .Select(file => (Name: file, Used: Used(File.ReadLines(Path.Combine(SourceTree.Root, file)))))
            .ToList();

        Assert.NotEmpty(files);
        var unsorted = files
            .Where(file => !file.Used.SequenceEqual(Sorted(file.Used)))
            .Select(file => file.Name)
            .ToList();
        Assert.True(
            unsorted.Count == 0,
            $"Run 'dotnet format': the directives are out of order in {string.Join(", ", unsorted)}."
        );
    }

    [Fact]
    public void What_is_out_of_order_is_found() =>
        Assert.NotEqual(
            ["Zoo", "System.Text"],
            Sorted(Used(["using Zoo;", "using System.Text;", "", "namespace Ark;"]))
        );

    private static List<string> Used(IEnumerable<string> lines) =>
        [
            .. lines
                .TakeWhile(line => !line.StartsWith("namespace ", StringComparison.Ordinal))
                .Where(line =>
                    line.StartsWith("using ", StringComparison.Ordinal)
                    && !line.Contains('=')
                    && !line.Contains("static ", StringComparison.Ordinal)
                )
                .Select(line => line["using ".Length..].TrimEnd(';')),
        ];

    private static List<string> Sorted(IEnumerable<string> used) =>
        [
            .. used.OrderBy(name => name == "System" || name.StartsWith("System.", StringComparison.Ordinal) ? 0 : 1)
                .ThenBy(name => name, StringComparer.OrdinalIgnoreCase),
        ];
}
