using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alliance.Graph.Ide.Tests.Reporting;

/// <summary>What people meet on their way through the page.</summary>
[Collection(PageBench.OneServer)]
public sealed class PageTests(ReportingBench bench) : PageBench(bench)
{
    [SkippableFact]
    public async Task A_key_that_nobody_knows_is_refused_at_its_field_and_the_right_one_is_gone_after_signing_out()
    {
        await PrepareAsync();
        await using var visit = await StartAsync(ReportingKeys.Reader);
        await Expect(visit.Page.GetByText("You are signed in as Rolf, without a role in the reporting."))
            .ToBeVisibleAsync();
        await visit.PressButtonAsync("Sign out");
        var field = visit.Field("Key or token");
        await field.FillAsync("wrong");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(field)
            .ToHaveAccessibleDescriptionAsync(new Regex("The key in the header 'X-Api-Key' is not valid"));
        await Expect(field).ToBeFocusedAsync();
        Assert.Equal(
            0,
            await visit.Page.EvaluateAsync<int>("sessionStorage.length + localStorage.length + document.cookie.length")
        );
    }

    [SkippableFact]
    public async Task A_view_has_an_address_that_can_be_opened_and_the_back_button_leads_back()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await SubmitHotlineAsync(round);
        await using var visit = await StartAsync(ReportingKeys.Sweden, $"submissions/{round}:SE");

        await Expect(visit.Heading).ToHaveTextAsync($"Sweden: {round}");
        await visit.FollowAsync(round);
        await Expect(visit.Heading).ToHaveTextAsync(round);
        Assert.EndsWith($"/reporting/rounds/{round}", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.GoBackAsync();
        await Expect(visit.Heading).ToHaveTextAsync($"Sweden: {round}");
        await visit.Page.ReloadAsync();
        await Expect(visit.Heading).ToHaveTextAsync($"Sweden: {round}");
        await visit.GoAsync("nothing/of/this");
        await Expect(visit.Heading).ToHaveTextAsync("Nothing is here");
        visit.WentWell();
    }

    [SkippableFact]
    public async Task A_cell_of_the_table_leads_to_the_rows_that_it_counts()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await Host.StepAsync(ReportingKeys.Germany, Start(round, "DE"));
        await using var visit = await StartAsync(ReportingKeys.Secretariat, $"rounds/{round}");

        var germany = visit.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("^Germany") });
        await Expect(germany).ToContainTextAsync("Draft");
        await Expect(germany).ToContainTextAsync("1 open Germany, about no target");
        await visit.FollowAsync("complete Germany, Reduce availability and repeated harm");
        await Expect(
                visit.Page.GetByRole(
                    AriaRole.Heading,
                    new() { Level = 2, Name = "Reduce availability and repeated harm" }
                )
            )
            .ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "Core" })).ToBeHiddenAsync();
        await visit.FollowAsync("Show all");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "Core" })).ToBeVisibleAsync();
        visit.WentWell();
    }

    [SkippableFact]
    public async Task Links_of_a_draft_in_its_own_tab_lead_to_the_server()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await using var visit = await StartAsync(ReportingKeys.Secretariat, $"rounds/{round}/report");
        await visit.PressButtonAsync("Compile the report");
        var draft = await visit.Page.Context.RunAndWaitForPageAsync(() =>
            visit.PressButtonAsync("Look at the draft, in a new tab")
        );

        Assert.StartsWith("blob:", draft.Url, StringComparison.Ordinal);
        await Expect(draft.GetByRole(AriaRole.Link, new() { Name = "Markdown" }))
            .ToHaveAttributeAsync("href", new Uri(Host.Root, $"reports/{round}.md").AbsoluteUri);
        var links = await draft
            .Locator("a")
            .EvaluateAllAsync<string[]>("links => links.map((link) => link.getAttribute('href'))");
        Assert.All(
            links,
            link => Assert.True(link.StartsWith('#') || link.StartsWith("http", StringComparison.Ordinal), link)
        );
        visit.WentWell();
    }

    [SkippableFact]
    public async Task A_fault_of_a_view_leaves_the_way_to_the_others()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await Host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        await using var visit = await StartAsync(ReportingKeys.Sweden);

        // What no form has ever kept.
        await visit.Page.EvaluateAsync(
            "name => sessionStorage.setItem(name, '{\"draft\":{},\"seen\":null}')",
            $"alliance-unsent:{round}:SE Hotline se-hotline-ecpat"
        );
        await visit.GoAsync($"submissions/{round}:SE/rows/Hotline/se-hotline-ecpat");
        await Expect(visit.Heading).ToHaveTextAsync("This cannot be shown");
        await visit.IsForEverybodyAsync("a fault of a view");
        await visit.FollowAsync("Reporting");
        await Expect(visit.Heading).ToHaveTextAsync("Reporting");
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_view_is_for_everybody_and_fits(ColorScheme scheme)
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await SubmitHotlineAsync(round);
        await Host.StepAsync(ReportingKeys.Germany, Start(round, "DE"));
        var faulty = new Dictionary<string, object?>(Hotline("de-line", "DE"))
        {
            ["formerNames"] = new[] { "One", "Two" },
        };
        await Host.StepAsync(ReportingKeys.Germany, Save(round, "DE"), new { row = faulty });

        foreach (
            var (key, views) in new (string, string[])[]
            {
                (ReportingKeys.Reader, [""]),
                (
                    ReportingKeys.Germany,
                    [
                        "",
                        $"submissions/{round}:DE",
                        $"submissions/{round}:DE/questions",
                        $"submissions/{round}:DE/rows/Hotline/de-line",
                        $"submissions/{round}:DE/add/Commitment",
                        $"rounds/{round}",
                    ]
                ),
                (ReportingKeys.Reviewer, ["", $"submissions/{round}:SE"]),
                (
                    ReportingKeys.Secretariat,
                    [
                        "",
                        "rounds/new",
                        $"rounds/{round}",
                        $"rounds/{round}/change",
                        $"rounds/{round}/close",
                        $"rounds/{round}/late/DE",
                        $"submissions/{round}:SE",
                        "submissions/none:SE",
                        "nothing",
                    ]
                ),
            }
        )
        {
            await using var visit = await ReportingVisit.StartAsync(Browser, Host.Root, key, "", scheme);
            foreach (var view in views)
            {
                await visit.GoAsync(view);
                await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
                await Expect(visit.Page.GetByText("Loading", new() { Exact = false })).ToHaveCountAsync(0);
                await Expect(visit.Heading).ToHaveCountAsync(1);
                await visit.IsForEverybodyOnAllScreensAsync($"'{view}' for {key}");
            }

            visit.WentWell();
        }

        await using var faults = await ReportingVisit.StartAsync(
            Browser,
            Host.Root,
            ReportingKeys.Secretariat,
            "rounds/new",
            scheme
        );
        await faults.PressButtonAsync("Open the round");
        await Expect(faults.Field("Key")).ToBeFocusedAsync();
        await faults.IsForEverybodyOnAllScreensAsync("a form with faults");
        await faults.PressButtonAsync("Sign out");
        await faults.IsForEverybodyOnAllScreensAsync("the sign-in");
    }
}
