using Alliance.Graph.Ide.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alliance.Graph.Ide.Tests.Browser;

public sealed class IdeOnCannedGraph(RunningChromium chromium) : IdeSpecification(chromium)
{
    [SkippableTheory]
    [InlineData("/graphql/")]
    [InlineData("/api/v1/graph")]
    public async Task The_page_works_at_any_path(string path)
    {
        await using var ide = await OpenAsync(async () => await CannedIdeHost.StartAsync(path: path));

        await ide.RunAsync();

        await Expect(ide.Result).ToContainTextAsync("Sweden");
        Assert.Empty(ide.Faults);
    }

    private protected override async Task<IdeHost> StartHostAsync() => await CannedIdeHost.StartAsync();
}
