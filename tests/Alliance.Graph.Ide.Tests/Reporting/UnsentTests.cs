using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alliance.Graph.Ide.Tests.Reporting;

/// <summary>What was written and not sent, while others write too.</summary>
[Collection(PageBench.OneServer)]
public sealed class UnsentTests(ReportingBench bench) : PageBench(bench)
{
    [SkippableFact]
    public async Task Of_two_who_write_the_same_row_the_second_sees_what_the_first_wrote_and_chooses()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await Host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        var address = $"submissions/{round}:SE/rows/Hotline/se-hotline-ecpat";
        await using var first = await StartAsync(ReportingKeys.Sweden, address);
        await using var second = await StartAsync(ReportingKeys.SwedenToo, address);
        await second.Field("Name").FillAsync("Of the second");
        await second.Field("Organisation").FillAsync("The second's");

        await first.Field("Name").FillAsync("Of the first");
        await first.PressButtonAsync("Save");
        await Expect(first.Heading).ToHaveTextAsync($"Sweden: {round}");
        await second.PressButtonAsync("Save");

        var conflict = second.Page.GetByRole(
            AriaRole.Region,
            new() { Name = "Somebody else has changed this meanwhile" }
        );
        await Expect(conflict).ToBeFocusedAsync();
        await Expect(conflict).ToContainTextAsync("Sven wrote it on");
        await Expect(conflict.GetByRole(AriaRole.Row, new() { NameRegex = new("^Name") }))
            .ToHaveTextAsync("NameOf the secondOf the first");
        await second.IsForEverybodyAsync("the conflict");
        await second.PressButtonAsync("Take theirs, and drop mine");
        await Expect(second.Field("Name")).ToHaveValueAsync("Of the first");
        await second.Field("Organisation").FillAsync("Both");
        await second.PressButtonAsync("Save");
        await Expect(second.Heading).ToHaveTextAsync($"Sweden: {round}");

        await first.FollowAsync("Edit hotline Of the first");
        await first.Field("Name").FillAsync("Of the first again");
        var other = new Dictionary<string, object?>(Hotline("se-hotline-ecpat", "SE"));
        await Host.StepAsync(ReportingKeys.SwedenToo, Save(round, "SE", version: 2), new { row = other });
        await first.PressButtonAsync("Save");
        await Expect(first.Page.GetByRole(AriaRole.Region, new() { Name = "Somebody else has changed this meanwhile" }))
            .ToContainTextAsync("Siv wrote it on");
        await first.PressButtonAsync("Keep mine, to send it over theirs");
        await first.PressButtonAsync("Save");
        await Expect(first.Heading).ToHaveTextAsync($"Sweden: {round}");
        await Expect(first.Page.GetByRole(AriaRole.Heading, new() { Name = "Of the first again" })).ToBeVisibleAsync();
        Assert.All([first, second], visit => visit.WentWell());
    }

    [SkippableFact]
    public async Task What_was_not_sent_is_found_again_and_can_be_dropped()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await Host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        await using var visit = await StartAsync(
            ReportingKeys.Sweden,
            $"submissions/{round}:SE/rows/Hotline/se-hotline-ecpat"
        );
        await visit.Field("Name").FillAsync("Not sent yet");
        await visit.FollowAsync("Sweden");
        await Expect(visit.Page.GetByText("You have changes that were not sent:")).ToBeVisibleAsync();
        await visit.PressButtonAsync("Sign out");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("They are forgotten when you sign out.");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();

        await visit.FollowAsync("Hotline se-hotline-ecpat");
        await Expect(visit.Field("Name")).ToHaveValueAsync("Not sent yet");
        await visit.IsForEverybodyAsync("the form with changes from before");
        await visit.PressButtonAsync("Drop them");
        await Expect(visit.Field("Name")).ToHaveValueAsync("ECPAT Hotline");
        await visit.FollowAsync("Sweden");
        await Expect(visit.Page.GetByText("You have changes that were not sent:")).ToBeHiddenAsync();
        visit.WentWell();
    }

    [SkippableFact]
    public async Task Whoever_began_before_a_colleague_wrote_is_told_of_it_when_they_come_back()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await Host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        await using var visit = await StartAsync(
            ReportingKeys.Sweden,
            $"submissions/{round}:SE/rows/Hotline/se-hotline-ecpat"
        );
        await visit.Field("Name").FillAsync("Mine");
        await visit.FollowAsync("Sweden");
        await Host.StepAsync(
            ReportingKeys.SwedenToo,
            Save(round, "SE"),
            new { row = Hotline("se-hotline-ecpat", "SE") }
        );

        await visit.FollowAsync("Hotline se-hotline-ecpat");
        await Expect(visit.Field("Name")).ToHaveValueAsync("Mine");
        await visit.PressButtonAsync("Save");
        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Somebody else has changed this meanwhile" }))
            .ToContainTextAsync("Siv wrote it on");
        visit.WentWell();
    }

    [SkippableFact]
    public async Task Forms_of_two_rows_keep_their_own_changes_when_history_leads_from_one_to_the_other()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await Host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));

        // Its name is its key too, and can be changed all the same.
        var other = $"se-{round}";
        await Host.StepAsync(
            ReportingKeys.Sweden,
            Save(round, "SE"),
            new { row = new Dictionary<string, object?>(Hotline(other, "SE")) { ["name"] = other } }
        );
        await using var visit = await StartAsync(ReportingKeys.Sweden, $"submissions/{round}:SE");
        await visit.FollowAsync("Edit hotline ECPAT Hotline");
        await visit.Field("Name").FillAsync("Of the one");
        await visit.FollowAsync("Sweden");
        await visit.FollowAsync($"Edit hotline {other}");
        await Expect(visit.Field("Id")).ToHaveAttributeAsync("readonly", "");
        await Expect(visit.Field("Name")).ToBeEditableAsync();
        await visit.Field("Name").FillAsync("Of the other");

        await visit.Page.EvaluateAsync("history.go(-2)");
        await Expect(visit.Field("Id")).ToHaveValueAsync("se-hotline-ecpat");
        await Expect(visit.Field("Name")).ToHaveValueAsync("Of the one");
        await visit.Page.EvaluateAsync("history.go(2)");
        await Expect(visit.Field("Id")).ToHaveValueAsync(other);
        await Expect(visit.Field("Name")).ToHaveValueAsync("Of the other");
        visit.WentWell();
    }

    [SkippableFact]
    public async Task Nothing_can_be_written_while_a_form_is_sent_and_the_focus_is_not_lost()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await Host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        await using var visit = await StartAsync(
            ReportingKeys.Sweden,
            $"submissions/{round}:SE/rows/Hotline/se-hotline-ecpat"
        );
        var isOpen = new TaskCompletionSource();
        await visit.Page.RouteAsync(
            "**/graphql",
            async route =>
            {
                if (route.Request.PostData!.StartsWith("{\"query\":\"mutation", StringComparison.Ordinal))
                {
                    await isOpen.Task;
                }

                await route.ContinueAsync();
            }
        );

        await visit.Field("Founded").FillAsync("2004-05-33");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Working …" })).ToBeFocusedAsync();
        await Expect(visit.Field("Name")).ToBeDisabledAsync();
        await visit.IsForEverybodyAsync("a form that is sent");
        isOpen.SetResult();
        await Expect(visit.Field("Founded")).ToBeFocusedAsync();
        await Expect(visit.Field("Name")).ToBeEditableAsync();
        visit.WentWell();
    }

    [SkippableFact]
    public async Task Who_takes_the_answer_of_a_colleague_has_dropped_theirs_for_good_and_hears_if_it_cannot_be_read()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await Host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        await using var visit = await StartAsync(ReportingKeys.Sweden, $"submissions/{round}:SE/questions");
        var question = visit.Group("What else?");
        await question.GetByLabel("Answer").FillAsync("Mine");
        await visit.FollowAsync("Sweden");
        await Host.StepAsync(
            ReportingKeys.SwedenToo,
            $$"""mutation { answerQuestion(input: { submission: "{{round}}:SE", question: "words", text: "Theirs" }) { {{Errors}} } }"""
        );
        await visit.FollowAsync("Answers to questions");
        await Expect(question.GetByLabel("Answer")).ToHaveValueAsync("Mine");
        await visit.PressButtonAsync("Save the answers");
        await Expect(question.GetByRole(AriaRole.Region, new() { Name = "Somebody else has changed this meanwhile" }))
            .ToBeFocusedAsync();

        await visit.Page.RouteAsync("**/graphql", route => route.AbortAsync());
        await visit.PressButtonAsync("Take theirs, and drop mine");
        var faults = visit.Page.GetByRole(AriaRole.Region, new() { NameRegex = new("must be mended$") });
        await Expect(faults).ToBeFocusedAsync();
        await Expect(faults).ToContainTextAsync("The server gave no answer");
        await Expect(question.GetByLabel("Answer")).ToHaveValueAsync("Mine");
        await visit.Page.UnrouteAllAsync();
        await visit.PressButtonAsync("Take theirs, and drop mine");
        await Expect(question.GetByLabel("Answer")).ToHaveValueAsync("Theirs");
        await Expect(question).ToBeFocusedAsync();
        await Expect(faults).ToBeHiddenAsync();
        await visit.FollowAsync("Sweden");
        await Expect(visit.Heading).ToHaveTextAsync($"Sweden: {round}");
        await Expect(visit.Page.GetByText("You have changes that were not sent:")).ToBeHiddenAsync();
        Assert.All(visit.Faults, fault => Assert.Contains("ERR_FAILED", fault, StringComparison.Ordinal));
    }
}
