namespace Alliance.Graph.Architecture.Tests.Repository;

public class PageTests
{
    public static TheoryData<string> Pages =>
        [
            .. SourceTree
                .Files("*.md", ".github", "src", "modules", "tests", "findings")
                .Append("README.md")
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_link_to_a_file_leads_there(string path) =>
        Assert.DoesNotContain(Page.Load(path).Files, file => !Path.Exists(Path.Combine(SourceTree.Root, file)));

    [Fact]
    public void A_link_that_leads_nowhere_is_found() =>
        Assert.Equal(
            ["src/decisions/0000-not-there.md", "README.md"],
            new Page(
                "src/decisions/README.md",
                "See [0000](0000-not-there.md), [here](#below), `[a](b)`, [there](https://graphql.org) and [up](../../README.md#tests)."
            ).Files
        );
}
