using System.Text.RegularExpressions;
using Alliance.Graph.Data.Providers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alliance.Graph.Ide.Tests.Reporting;

public sealed class RoundOnSqlite(ReportingBench bench) : RoundSpecification(bench, DatabaseProviderKind.Sqlite);

public sealed class RoundOnPostgreSql(ReportingBench bench)
    : RoundSpecification(bench, DatabaseProviderKind.PostgreSql);

/// <summary>
/// A round from its opening to what the graph then says, through the page and with the keyboard alone.
/// </summary>
public abstract class RoundSpecification(ReportingBench bench, DatabaseProviderKind kind)
    : IClassFixture<ReportingBench>
{
    [SkippableFact]
    public async Task A_round_is_played_through_the_page_by_the_keyboard()
    {
        var browser = await bench.BrowserAsync();
        var host = await bench.HostAsync(kind);

        await using var secretariat = await ReportingVisit.StartAsync(browser, host.Root, ReportingKeys.Secretariat);
        await OpenRoundAsync(secretariat);

        await using var sweden = await ReportingVisit.StartAsync(browser, host.Root, ReportingKeys.Sweden);
        await sweden.PressButtonAsync("Start the submission of Sweden in Progress 2027");
        await Expect(sweden.Heading).ToHaveTextAsync("Sweden: Progress 2027");
        await Expect(sweden.Heading).ToBeFocusedAsync();
        await MendHotlineAsync(sweden);
        await HandInAsync(sweden);

        await using var reviewer = await ReportingVisit.StartAsync(browser, host.Root, ReportingKeys.Reviewer);
        await reviewer.FollowAsync("Sweden, Reducing availability");
        var change = reviewer.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("^Name ECPAT Hotline") });
        await Expect(change).ToContainTextAsync("ECPAT Hotline Sweden");
        await reviewer.PressButtonAsync("Accept 1 entry of Reduce availability and repeated harm");
        await Expect(reviewer.Page.GetByText("The entries of Reduce availability and repeated harm were accepted."))
            .ToBeVisibleAsync();
        await Expect(reviewer.Page.GetByText("Review accepted")).ToBeVisibleAsync();

        await secretariat.GoAsync("rounds/progress-2027");
        await secretariat.FollowAsync("Sweden");
        await secretariat.PressButtonAsync("Accept the submission");
        await secretariat.FollowAsync("Publish it with the round");
        await secretariat.PressButtonAsync("Publish …");
        await Expect(secretariat.Page.GetByRole(AriaRole.Dialog))
            .ToContainTextAsync("What Sweden says in 1 entry becomes part of the graph");
        await secretariat.PressButtonAsync("Publish");
        await Expect(secretariat.Page.GetByText(new Regex("^Published: Sweden \\(revision"))).ToBeVisibleAsync();
        await Expect(secretariat.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();

        var graph = await host.AskAsync(
            ReportingKeys.Reader,
            """{ hotline(key: "se-hotline-ecpat") { name founded history { nodes { revision { cause } } } } }"""
        );
        Assert.Equal(
            """{"hotline":{"name":"ECPAT Hotline Sweden","founded":"2004-05","history":{"nodes":[{"revision":{"cause":"PUBLICATION"}},{"revision":{"cause":"IMPORT"}}]}}}""",
            graph.GetRawText()
        );
        Assert.All([secretariat, sweden, reviewer], visit => visit.WentWell());
    }

    private static async Task OpenRoundAsync(ReportingVisit secretariat)
    {
        await secretariat.FollowAsync("Open a round");
        await Expect(secretariat.Heading).ToHaveTextAsync("Open a round");
        await secretariat.Field("Key").FillAsync("progress-2027");
        await secretariat.Field("Title").FillAsync("Progress 2027");
        await secretariat.ChooseAsync(secretariat.Page.GetByLabel("Progress", new() { Exact = true }));
        await secretariat.Field("Opens on").FillAsync("2026-10-01");
        await secretariat.Field("Closes on").FillAsync("2027-03-31");
        await secretariat.Field("Time zone").FillAsync("Europe/Brussels");
        await secretariat.ChooseAsync(secretariat.Page.GetByLabel("Germany", new() { Exact = true }));
        await secretariat.ChooseAsync(secretariat.Page.GetByLabel("Sweden", new() { Exact = true }));
        await secretariat.ChooseAsync(secretariat.Page.GetByLabel("Availability reduction", new() { Exact = true }));

        await secretariat.PressButtonAsync("Add: question");
        await Expect(secretariat.Field("Name")).ToBeFocusedAsync();
        await secretariat.Page.Keyboard.TypeAsync("trend");
        await secretariat.Field("Text").FillAsync("Which way does it go?");
        await secretariat.ChooseAsync(secretariat.Page.GetByLabel("Trend", new() { Exact = true }));
        await secretariat.ChooseAsync(secretariat.Group("Is required").GetByLabel("Yes"));
        await secretariat.PressButtonAsync("Open the round");
        await Expect(secretariat.Heading).ToHaveTextAsync("Progress 2027");
        await Expect(secretariat.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("^Sweden") }))
            .ToContainTextAsync("not begun");
    }

    // First a day that never was, which the page knows nothing of, then an empty name, which the graph refuses, then
    // right.
    private static async Task MendHotlineAsync(ReportingVisit sweden)
    {
        await sweden.FollowAsync("Edit hotline ECPAT Hotline");
        await Expect(sweden.Heading).ToHaveTextAsync("Hotline: ECPAT Hotline");
        await Expect(sweden.Field("Id")).ToHaveAttributeAsync("readonly", "");
        await Expect(sweden.Page.GetByLabel("Active", new() { Exact = true })).ToBeCheckedAsync();
        await sweden.Field("Name").FillAsync("ECPAT Hotline Sweden");
        await sweden.Field("Founded").FillAsync("2004-05-33");
        await sweden.PressButtonAsync("Save");
        await Expect(sweden.Field("Founded")).ToBeFocusedAsync();
        await Expect(sweden.Field("Founded")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(sweden.Field("Founded"))
            .ToHaveAccessibleDescriptionAsync(new Regex("Unable to convert '2004-05-33'"));

        var member = sweden.Group("Inhope member");
        await sweden.ChooseAsync(member.GetByLabel("No", new() { Exact = true }));
        await sweden.Field("Founded").FillAsync("2004-05");
        await sweden.Page.Keyboard.PressAsync("Enter");
        await Expect(member).ToBeFocusedAsync();
        await Expect(member).ToContainTextAsync("The row has a date of joining INHOPE");
        await sweden.PressButtonAsync("Inhope member");
        await Expect(member).ToBeFocusedAsync();

        await sweden.ChooseAsync(member.GetByLabel("Yes", new() { Exact = true }));
        await sweden.PressButtonAsync("Save");
        await Expect(sweden.Heading).ToHaveTextAsync("Sweden: Progress 2027");
        await Expect(sweden.Page.GetByText("Hotline was saved.")).ToBeVisibleAsync();
        await Expect(
                sweden
                    .Page.GetByRole(AriaRole.Listitem)
                    .Filter(
                        new() { Has = sweden.Page.GetByRole(AriaRole.Heading, new() { Name = "ECPAT Hotline Sweden" }) }
                    )
            )
            .ToContainTextAsync("Changed");
    }

    private static async Task HandInAsync(ReportingVisit sweden)
    {
        await sweden.PressButtonAsync("Hand in the submission");
        await Expect(sweden.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The question 'trend' must be answered");
        await sweden.FollowAsync("Answer the questions");
        await sweden.PressButtonAsync("Save the answers");
        await sweden.FollowAsync("0 of 1 question answered in About no target");
        await sweden.ChooseAsync(sweden.Page.GetByLabel("Stable", new() { Exact = true }));
        await sweden.PressButtonAsync("Save the answers");
        await Expect(sweden.Page.GetByText("The answers were saved.")).ToBeVisibleAsync();
        await sweden.PressButtonAsync("Hand in the submission");
        await Expect(sweden.Page.GetByText("The submission was handed in.")).ToBeVisibleAsync();
        await Expect(sweden.Page.GetByText("Submitted", new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(sweden.Page.GetByRole(AriaRole.Button, new() { Name = "Hand in the submission" }))
            .ToBeHiddenAsync();
    }
}
