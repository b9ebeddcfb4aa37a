using Alliance.Graph.Ide.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alliance.Graph.Ide.Tests.Browser;

public sealed class IdeOnCannedGraph : IdeSpecification
{
    [SkippableTheory]
    [InlineData("/graphql/")]
    [InlineData("/api/v1/graph")]
    public async Task The_page_works_at_any_path(string path)
    {
        RequireBrowserAndBundle();
        await using var ide = await IdeSession.OpenAsync(await CannedIdeHost.StartAsync(path: path));

        await ide.RunAsync();

        await Expect(ide.Result).ToContainTextAsync("Sweden");
        Assert.Empty(ide.Faults);
    }

    private protected override async Task<IdeHost> StartHostAsync() => await CannedIdeHost.StartAsync();
}
