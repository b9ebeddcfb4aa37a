using System.Text.Json;
using Alliance.Graph.Ide.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alliance.Graph.Ide.Tests.Browser;

/// <summary>What somebody sees who opens the endpoint in a browser, on whatever server.</summary>
public abstract class IdeSpecification(RunningChromium chromium) : IClassFixture<RunningChromium>
{
    private protected abstract Task<IdeHost> StartHostAsync();

    [SkippableFact]
    public async Task The_page_opens_without_a_fault_and_speaks_to_its_own_origin_only()
    {
        await using var ide = await OpenAsync();

        await Expect(ide.Page).ToHaveTitleAsync("Alliance Graph");
        await ShowExplorerAsync(ide);
        await Expect(Explorer(ide)).ToContainTextAsync("policyTargets");
        await ide.RunAsync();
        await Expect(ide.Result).ToContainTextAsync("totalCount");

        Assert.Empty(ide.Faults);
        var origin = new Uri(ide.Page.Url).GetLeftPart(UriPartial.Authority);
        Assert.All(
            ide.Requests,
            request => Assert.StartsWith($"{origin}/", request.Url.Replace("blob:", ""), StringComparison.Ordinal)
        );
        Assert.Contains(ide.Requests, request => request.Method == "POST");
    }

    [SkippableFact]
    public async Task A_first_visit_finds_three_examples_in_tabs()
    {
        await using var ide = await OpenAsync();

        await Expect(ide.Tabs).ToContainTextAsync(["CountriesWithCommitments", "Country", "PolicyTargets"]);
        await Expect(ide.Page.Locator(".graphiql-query-editor"))
            .ToContainTextAsync("Countries, their reports and commitments.");
    }

    [SkippableFact]
    public async Task The_Explorer_lists_the_fields_of_the_graph()
    {
        await using var ide = await OpenAsync();

        await ShowExplorerAsync(ide);

        await Expect(Explorer(ide)).ToContainTextAsync("countries");
        await Expect(Explorer(ide)).ToContainTextAsync("policyTargets");
    }

    [SkippableFact]
    public async Task Running_the_first_example_shows_its_result()
    {
        await using var ide = await OpenAsync();

        await ide.RunAsync();

        await Expect(ide.Result).ToContainTextAsync("54");
        Assert.Empty(ide.Faults);
    }

    [SkippableFact]
    public async Task Running_an_example_at_once_after_a_change_of_tabs_sends_its_own_name_and_variables()
    {
        await using var ide = await OpenAsync();
        await ide.Tabs.Nth(1).ClickAsync();

        var request = await ide.Page.RunAndWaitForRequestAsync(
            ide.RunAsync,
            request => request.PostData?.Contains("query Country(", StringComparison.Ordinal) == true
        );

        var sent = JsonElement.Parse(request.PostData!);
        Assert.Equal("SE", sent.GetProperty("variables").GetProperty("code").GetString());
        await Expect(ide.Result).ToContainTextAsync("Europe");
        Assert.Empty(ide.Faults);
    }

    private Task<IdeSession> OpenAsync() => OpenAsync(StartHostAsync);

    private protected async Task<IdeSession> OpenAsync(Func<Task<IdeHost>> startHost)
    {
        Chromium.Require();
        Requirement.RequireBundle();
        return await IdeSession.OpenAsync(await chromium.StartAsync(), await startHost());
    }

    private static ILocator Explorer(IdeSession ide) => ide.Page.Locator(".graphiql-explorer-root");

    private static Task ShowExplorerAsync(IdeSession ide) =>
        ide.Page.GetByRole(AriaRole.Button, new() { NameString = "GraphiQL Explorer" }).ClickAsync();
}
