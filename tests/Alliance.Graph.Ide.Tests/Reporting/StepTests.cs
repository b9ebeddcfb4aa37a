using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alliance.Graph.Ide.Tests.Reporting;

/// <summary>Steps that are taken through the page.</summary>
[Collection(PageBench.OneServer)]
public sealed class StepTests(ReportingBench bench) : PageBench(bench)
{
    [SkippableFact]
    public async Task What_is_returned_with_a_reason_comes_back_to_the_country_with_it()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await SubmitHotlineAsync(round);
        await using var reviewer = await StartAsync(ReportingKeys.Reviewer, $"submissions/{round}:SE");
        await reviewer.PressButtonAsync("Return them … of Reduce availability and repeated harm");
        await reviewer.PressButtonAsync("Return them");
        await Expect(reviewer.Field("Reason")).ToBeFocusedAsync();
        await Expect(reviewer.Field("Reason")).ToHaveAccessibleDescriptionAsync(new Regex("This must be filled in"));
        await reviewer.Field("Reason").FillAsync("The name is not the right one.");
        await reviewer.PressButtonAsync("Return them");
        await Expect(
                reviewer
                    .Page.GetByText("The submission cannot be seen")
                    .Or(reviewer.Page.GetByText("Returned", new() { Exact = true }).First)
            )
            .ToBeVisibleAsync();

        await using var sweden = await StartAsync(ReportingKeys.Sweden);
        await Expect(sweden.Page.GetByText("Returned: The name is not the right one.").First).ToBeVisibleAsync();
        await sweden.FollowAsync($"Sweden: {round}");
        await sweden.FollowAsync("Edit hotline Mended line");
        await Expect(sweden.Page.GetByText("Returned: The name is not the right one.")).ToBeVisibleAsync();
        await sweden.Field("Name").FillAsync("The right one");
        await sweden.PressButtonAsync("Save");
        await Expect(sweden.Heading).ToHaveTextAsync($"Sweden: {round}");
        await sweden.PressButtonAsync("Hand in the submission");
        await Expect(sweden.Page.GetByText("The submission was handed in.")).ToBeVisibleAsync();

        await using var secretariat = await StartAsync(ReportingKeys.Secretariat, $"submissions/{round}:SE");
        await secretariat.PressButtonAsync("Return the submission …");
        await secretariat.Field("Reason").FillAsync("Too early.");
        await secretariat.PressButtonAsync("Return it");
        await Expect(secretariat.Page.GetByText("It was returned: Too early.")).ToBeVisibleAsync();
        await Expect(secretariat.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Submission returned" }))
            .ToContainTextAsync("Too early.");
        Assert.All([reviewer, sweden, secretariat], visit => visit.WentWell());
    }

    [SkippableFact]
    public async Task Rows_are_added_with_parts_withdrawn_and_discarded()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await Host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        await using var visit = await StartAsync(ReportingKeys.Sweden, $"submissions/{round}:SE");
        await visit.FollowAsync("Hotline");
        await Expect(visit.Heading).ToHaveTextAsync("Add: hotline");
        await Expect(visit.Field("Country code")).ToHaveValueAsync("SE");
        await visit.PressButtonAsync("Save");
        await Expect(visit.Field("Id")).ToBeFocusedAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { NameRegex = new("must be mended$") }))
            .ToContainTextAsync("Confidence: Choose one.");

        await visit.Field("Id").FillAsync("se-new-line");
        await visit.Field("Name").FillAsync("New line");
        await visit.Field("Organisation").FillAsync("Testers");
        await visit.ChooseAsync(visit.Group("Inhope founder").GetByLabel("No"));
        await visit.ChooseAsync(visit.Group("Status").GetByLabel("Active", new() { Exact = true }));
        await visit.Field("Summary").FillAsync("It is made up for a test.");
        await visit.Field("Source").FillAsync("https://example.org/test");
        await visit.ChooseAsync(visit.Group("Confidence").GetByLabel("Sourced", new() { Exact = true }));
        await visit.PressButtonAsync("Add: former name");
        await visit.Page.Keyboard.TypeAsync("The older");
        await visit.PressButtonAsync("Add: former name");
        await visit.Page.Keyboard.TypeAsync("The oldest");
        await visit.PressButtonAsync("Up Former name 2");
        await Expect(visit.Field("Former name 1")).ToHaveValueAsync("The oldest");
        await visit.PressButtonAsync("Add: metric");
        await visit.Group("Metric 1").GetByLabel("Name (required)").FillAsync("Reports");
        await visit.Group("Metric 1").GetByLabel("Period").FillAsync("2026");
        await visit.Group("Metric 1").GetByLabel("Value").FillAsync("12,5000000000000000001");
        await visit.PressButtonAsync("Save");
        await Expect(visit.Group("Metric 1").GetByRole(AriaRole.Group, new() { NameRegex = new("^Unit") }))
            .ToBeFocusedAsync();
        await visit.ChooseAsync(visit.Group("Metric 1").GetByLabel("Count", new() { Exact = true }));
        await visit.PressButtonAsync("Save");
        await Expect(visit.Heading).ToHaveTextAsync($"Sweden: {round}");

        // All that was written is there, the digits of a number too, and what was left empty is null.
        var row = (
            await Host.AskAsync(
                ReportingKeys.Sweden,
                $$"""{ submissionEntries(where: { rowKey: { eq: "se-new-line" }, submission: { key: { eq: "{{round}}:SE" } } }) { nodes { row } } }"""
            )
        )
            .GetProperty("submissionEntries")
            .GetProperty("nodes")[0]
            .GetProperty("row")
            .GetString()!;
        Assert.Contains("\"formerNames\":[\"The oldest\",\"The older\"]", row, StringComparison.Ordinal);
        Assert.Contains("\"value\":12.5000000000000000001", row, StringComparison.Ordinal);
        Assert.Contains("\"founded\":null", row, StringComparison.Ordinal);

        await visit.PressButtonAsync("Discard hotline New line");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "New line" })).ToBeHiddenAsync();
        await visit.PressButtonAsync("Withdraw hotline ECPAT Hotline");
        var line = visit
            .Page.GetByRole(AriaRole.Listitem)
            .Filter(new() { Has = visit.Page.GetByText("Withdrawn", new() { Exact = true }) });
        await Expect(line).ToBeFocusedAsync();
        await visit.PressAsync(AriaRole.Button, "Keep it after all hotline ECPAT Hotline");
        await Expect(line).ToBeHiddenAsync();
        visit.WentWell();
    }

    [SkippableFact]
    public async Task A_click_that_is_repeated_does_nothing_twice()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await using var visit = await StartAsync(ReportingKeys.Sweden);

        // As over plain HTTP, where a browser has less.
        await visit.Page.EvaluateAsync("delete Crypto.prototype.randomUUID");
        var keys = new List<string?>();
        visit.Page.Request += (_, request) => keys.Add(request.Headers.GetValueOrDefault("idempotency-key"));

        // The first answer is lost on its way, after the step was done.
        var isLost = true;
        await visit.Page.RouteAsync(
            "**/graphql",
            async route =>
            {
                if (isLost && route.Request.PostData!.StartsWith("{\"query\":\"mutation", StringComparison.Ordinal))
                {
                    isLost = false;
                    await route.FetchAsync();
                    await route.AbortAsync();
                    return;
                }

                await route.ContinueAsync();
            }
        );
        await visit.PressButtonAsync($"Start the submission of Sweden in {round}");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nothing is done twice");
        await visit.PressButtonAsync($"Start the submission of Sweden in {round}");
        await Expect(visit.Heading).ToHaveTextAsync($"Sweden: {round}");

        var sent = keys.Where(key => key is not null).ToList();
        Assert.Equal(2, sent.Count);
        Assert.Single(sent.Distinct());
    }
}
