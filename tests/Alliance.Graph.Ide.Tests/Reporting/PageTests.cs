using System.Text.RegularExpressions;
using Alliance.Graph.Data.Providers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alliance.Graph.Ide.Tests.Reporting;

/// <summary>What people meet on their way through the page. What the graph says does not depend on the database, so one is enough.</summary>
public sealed class PageTests(ReportingBench bench) : IClassFixture<ReportingBench>
{
    private const string Errors = "errors { ... on Error { message } }";

    private static int _rounds;

    private IBrowser _browser = null!;
    private ReportingHost _host = null!;

    [SkippableFact]
    public async Task A_key_that_nobody_knows_is_refused_at_its_field_and_the_right_one_is_gone_after_signing_out()
    {
        await PrepareAsync();
        await using var visit = await StartAsync(ReportingKeys.Reader);
        await Expect(visit.Page.GetByText("You are signed in as Rolf, without a role in the reporting.")).ToBeVisibleAsync();
        await visit.PressButtonAsync("Sign out");
        var field = visit.Field("Key or token");
        await field.FillAsync("wrong");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(field).ToHaveAccessibleDescriptionAsync(new Regex("The key in the header 'X-Api-Key' is not valid"));
        await Expect(field).ToBeFocusedAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("sessionStorage.length + localStorage.length + document.cookie.length"));
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
        await _host.StepAsync(ReportingKeys.Germany, Start(round, "DE"));
        await using var visit = await StartAsync(ReportingKeys.Secretariat, $"rounds/{round}");

        var germany = visit.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("^Germany") });
        await Expect(germany).ToContainTextAsync("Draft");
        await Expect(germany).ToContainTextAsync("1 open Germany, about no target");
        await visit.FollowAsync("complete Germany, Reduce availability and repeated harm");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "Reduce availability and repeated harm" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "Core" })).ToBeHiddenAsync();
        await visit.FollowAsync("Show all");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "Core" })).ToBeVisibleAsync();
        visit.WentWell();
    }

    [SkippableFact]
    public async Task Of_two_who_write_the_same_row_the_second_sees_what_the_first_wrote_and_chooses()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await _host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        var address = $"submissions/{round}:SE/rows/Hotline/se-hotline-ecpat";
        await using var first = await StartAsync(ReportingKeys.Sweden, address);
        await using var second = await StartAsync(ReportingKeys.SwedenToo, address);
        await second.Field("Name").FillAsync("Of the second");
        await second.Field("Organisation").FillAsync("The second's");

        await first.Field("Name").FillAsync("Of the first");
        await first.PressButtonAsync("Save");
        await Expect(first.Heading).ToHaveTextAsync($"Sweden: {round}");
        await second.PressButtonAsync("Save");

        var conflict = second.Page.GetByRole(AriaRole.Region, new() { Name = "Somebody else has changed this meanwhile" });
        await Expect(conflict).ToBeFocusedAsync();
        await Expect(conflict).ToContainTextAsync("Sven wrote it on");
        await Expect(conflict.GetByRole(AriaRole.Row, new() { NameRegex = new("^Name") })).ToHaveTextAsync("NameOf the secondOf the first");
        await second.IsForEverybodyAsync("the conflict");
        await second.PressButtonAsync("Take theirs, and drop mine");
        await Expect(second.Field("Name")).ToHaveValueAsync("Of the first");
        await second.Field("Organisation").FillAsync("Both");
        await second.PressButtonAsync("Save");
        await Expect(second.Heading).ToHaveTextAsync($"Sweden: {round}");

        await first.FollowAsync("Edit hotline Of the first");
        await first.Field("Name").FillAsync("Of the first again");
        var other = new Dictionary<string, object?>(Hotline("se-hotline-ecpat", "SE"));
        await _host.StepAsync(ReportingKeys.SwedenToo, Save(round, "SE", version: 2), new { row = other });
        await first.PressButtonAsync("Save");
        await Expect(first.Page.GetByRole(AriaRole.Region, new() { Name = "Somebody else has changed this meanwhile" })).ToContainTextAsync("Siv wrote it on");
        await first.PressButtonAsync("Keep mine, to send it over theirs");
        await first.PressButtonAsync("Save");
        await Expect(first.Heading).ToHaveTextAsync($"Sweden: {round}");
        await Expect(first.Page.GetByRole(AriaRole.Heading, new() { Name = "Of the first again" })).ToBeVisibleAsync();
        Assert.All([first, second], visit => visit.WentWell());
    }

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
        await Expect(reviewer.Page.GetByText("The submission cannot be seen").Or(reviewer.Page.GetByText("Returned", new() { Exact = true }).First)).ToBeVisibleAsync();

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
        await Expect(secretariat.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Submission returned" })).ToContainTextAsync("Too early.");
        Assert.All([reviewer, sweden, secretariat], visit => visit.WentWell());
    }

    [SkippableFact]
    public async Task What_was_not_sent_is_found_again_and_can_be_dropped()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await _host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        await using var visit = await StartAsync(ReportingKeys.Sweden, $"submissions/{round}:SE/rows/Hotline/se-hotline-ecpat");
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
        await _host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        await using var visit = await StartAsync(ReportingKeys.Sweden, $"submissions/{round}:SE/rows/Hotline/se-hotline-ecpat");
        await visit.Field("Name").FillAsync("Mine");
        await visit.FollowAsync("Sweden");
        await _host.StepAsync(ReportingKeys.SwedenToo, Save(round, "SE"), new { row = Hotline("se-hotline-ecpat", "SE") });

        await visit.FollowAsync("Hotline se-hotline-ecpat");
        await Expect(visit.Field("Name")).ToHaveValueAsync("Mine");
        await visit.PressButtonAsync("Save");
        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Somebody else has changed this meanwhile" })).ToContainTextAsync("Siv wrote it on");
        visit.WentWell();
    }

    [SkippableFact]
    public async Task Forms_of_two_rows_keep_their_own_changes_when_history_leads_from_one_to_the_other()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await _host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));

        // Its name is its key too, and can be changed all the same.
        var other = $"se-{round}";
        await _host.StepAsync(ReportingKeys.Sweden, Save(round, "SE"), new { row = new Dictionary<string, object?>(Hotline(other, "SE")) { ["name"] = other } });
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
        await _host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        await using var visit = await StartAsync(ReportingKeys.Sweden, $"submissions/{round}:SE/rows/Hotline/se-hotline-ecpat");
        var isOpen = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/graphql", async route =>
        {
            if (route.Request.PostData!.StartsWith("{\"query\":\"mutation", StringComparison.Ordinal))
            {
                await isOpen.Task;
            }

            await route.ContinueAsync();
        });

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
        await _host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        await using var visit = await StartAsync(ReportingKeys.Sweden, $"submissions/{round}:SE/questions");
        var question = visit.Group("What else?");
        await question.GetByLabel("Answer").FillAsync("Mine");
        await visit.FollowAsync("Sweden");
        await _host.StepAsync(ReportingKeys.SwedenToo, $$"""mutation { answerQuestion(input: { submission: "{{round}}:SE", question: "words", text: "Theirs" }) { {{Errors}} } }""");
        await visit.FollowAsync("Answers to questions");
        await Expect(question.GetByLabel("Answer")).ToHaveValueAsync("Mine");
        await visit.PressButtonAsync("Save the answers");
        await Expect(question.GetByRole(AriaRole.Region, new() { Name = "Somebody else has changed this meanwhile" })).ToBeFocusedAsync();

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

    [SkippableFact]
    public async Task Links_of_a_draft_in_its_own_tab_lead_to_the_server()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await using var visit = await StartAsync(ReportingKeys.Secretariat, $"rounds/{round}/report");
        await visit.PressButtonAsync("Compile the report");
        var draft = await visit.Page.Context.RunAndWaitForPageAsync(() => visit.PressButtonAsync("Look at the draft, in a new tab"));

        Assert.StartsWith("blob:", draft.Url, StringComparison.Ordinal);
        await Expect(draft.GetByRole(AriaRole.Link, new() { Name = "Markdown" })).ToHaveAttributeAsync("href", new Uri(_host.Root, $"reports/{round}.md").AbsoluteUri);
        var links = await draft.Locator("a").EvaluateAllAsync<string[]>("links => links.map((link) => link.getAttribute('href'))");
        Assert.All(links, link => Assert.True(link.StartsWith('#') || link.StartsWith("http", StringComparison.Ordinal), link));
        visit.WentWell();
    }

    [SkippableFact]
    public async Task A_fault_of_a_view_leaves_the_way_to_the_others()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await _host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        await using var visit = await StartAsync(ReportingKeys.Sweden);

        // What no form has ever kept.
        await visit.Page.EvaluateAsync("name => sessionStorage.setItem(name, '{\"draft\":{},\"seen\":null}')", $"alliance-unsent:{round}:SE Hotline se-hotline-ecpat");
        await visit.GoAsync($"submissions/{round}:SE/rows/Hotline/se-hotline-ecpat");
        await Expect(visit.Heading).ToHaveTextAsync("This cannot be shown");
        await visit.IsForEverybodyAsync("a fault of a view");
        await visit.FollowAsync("Reporting");
        await Expect(visit.Heading).ToHaveTextAsync("Reporting");
    }

    [SkippableFact]
    public async Task Rows_are_added_with_parts_withdrawn_and_discarded()
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await _host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        await using var visit = await StartAsync(ReportingKeys.Sweden, $"submissions/{round}:SE");
        await visit.FollowAsync("Hotline");
        await Expect(visit.Heading).ToHaveTextAsync("Add: hotline");
        await Expect(visit.Field("Country code")).ToHaveValueAsync("SE");
        await visit.PressButtonAsync("Save");
        await Expect(visit.Field("Id")).ToBeFocusedAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { NameRegex = new("must be mended$") })).ToContainTextAsync("Confidence: Choose one.");

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
        await Expect(visit.Group("Metric 1").GetByRole(AriaRole.Group, new() { NameRegex = new("^Unit") })).ToBeFocusedAsync();
        await visit.ChooseAsync(visit.Group("Metric 1").GetByLabel("Count", new() { Exact = true }));
        await visit.PressButtonAsync("Save");
        await Expect(visit.Heading).ToHaveTextAsync($"Sweden: {round}");

        // All that was written is there, the digits of a number too, and what was left empty is null.
        var row = (await _host.AskAsync(ReportingKeys.Sweden, $$"""{ submissionEntries(where: { rowKey: { eq: "se-new-line" }, submission: { key: { eq: "{{round}}:SE" } } }) { nodes { row } } }"""))
            .GetProperty("submissionEntries").GetProperty("nodes")[0].GetProperty("row").GetString()!;
        Assert.Contains("\"formerNames\":[\"The oldest\",\"The older\"]", row, StringComparison.Ordinal);
        Assert.Contains("\"value\":12.5000000000000000001", row, StringComparison.Ordinal);
        Assert.Contains("\"founded\":null", row, StringComparison.Ordinal);

        await visit.PressButtonAsync("Discard hotline New line");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "New line" })).ToBeHiddenAsync();
        await visit.PressButtonAsync("Withdraw hotline ECPAT Hotline");
        var line = visit.Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = visit.Page.GetByText("Withdrawn", new() { Exact = true }) });
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
        await visit.Page.RouteAsync("**/graphql", async route =>
        {
            if (isLost && route.Request.PostData!.StartsWith("{\"query\":\"mutation", StringComparison.Ordinal))
            {
                isLost = false;
                await route.FetchAsync();
                await route.AbortAsync();
                return;
            }

            await route.ContinueAsync();
        });
        await visit.PressButtonAsync($"Start the submission of Sweden in {round}");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nothing is done twice");
        await visit.PressButtonAsync($"Start the submission of Sweden in {round}");
        await Expect(visit.Heading).ToHaveTextAsync($"Sweden: {round}");

        var sent = keys.Where(key => key is not null).ToList();
        Assert.Equal(2, sent.Count);
        Assert.Single(sent.Distinct());
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_view_is_for_everybody_and_fits(ColorScheme scheme)
    {
        await PrepareAsync();
        var round = await OpenRoundAsync();
        await SubmitHotlineAsync(round);
        await _host.StepAsync(ReportingKeys.Germany, Start(round, "DE"));
        var faulty = new Dictionary<string, object?>(Hotline("de-line", "DE")) { ["formerNames"] = new[] { "One", "Two" } };
        await _host.StepAsync(ReportingKeys.Germany, Save(round, "DE"), new { row = faulty });

        foreach (var (key, views) in new (string, string[])[]
        {
            (ReportingKeys.Reader, [""]),
            (ReportingKeys.Germany, ["", $"submissions/{round}:DE", $"submissions/{round}:DE/questions", $"submissions/{round}:DE/rows/Hotline/de-line", $"submissions/{round}:DE/add/Commitment", $"rounds/{round}"]),
            (ReportingKeys.Reviewer, ["", $"submissions/{round}:SE"]),
            (ReportingKeys.Secretariat, ["", "rounds/new", $"rounds/{round}", $"rounds/{round}/change", $"rounds/{round}/close", $"rounds/{round}/late/DE", $"submissions/{round}:SE", "submissions/none:SE", "nothing"]),
        })
        {
            await using var visit = await ReportingVisit.StartAsync(_browser, _host.Root, key, "", scheme);
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

        await using var faults = await ReportingVisit.StartAsync(_browser, _host.Root, ReportingKeys.Secretariat, "rounds/new", scheme);
        await faults.PressButtonAsync("Open the round");
        await Expect(faults.Field("Key")).ToBeFocusedAsync();
        await faults.IsForEverybodyOnAllScreensAsync("a form with faults");
        await faults.PressButtonAsync("Sign out");
        await faults.IsForEverybodyOnAllScreensAsync("the sign-in");
    }

    private async Task PrepareAsync()
    {
        _browser = await bench.BrowserAsync();
        _host = await bench.HostAsync(DatabaseProviderKind.Sqlite);
    }

    private Task<ReportingVisit> StartAsync(string key, string address = "") => ReportingVisit.StartAsync(_browser, _host.Root, key, address);

    /// <summary>Opens a round of its own for a test; its key is its title.</summary>
    private async Task<string> OpenRoundAsync()
    {
        var round = $"round-{Interlocked.Increment(ref _rounds)}";
        await _host.StepAsync(ReportingKeys.Secretariat, $$"""mutation($round: ReportingRoundInput!) { openRound(input: { round: $round }) { {{Errors}} } }""", new
        {
            round = new
            {
                key = round,
                title = round,
                kind = "PROGRESS",
                opensOn = "2026-10-01",
                closesOn = "2027-03-31",
                timeZone = "Europe/Brussels",
                countries = new[] { "SE", "DE" },
                targets = new[] { "AVAILABILITY_REDUCTION" },
                questions = new object[]
                {
                    new { name = "trend", text = "Which way does it go?", kind = "TREND", isRequired = true },
                    new { name = "choice", text = "Which one?", help = "Choose well.", kind = "CHOICE", isRequired = false, options = new[] { "the one", "the other" } },
                    new { name = "number", text = "How many?", kind = "NUMBER", isRequired = false },
                    new { name = "words", text = "What else?", kind = "TEXT", isRequired = false },
                },
            },
        });
        return round;
    }

    /// <summary>Hands in a submission of Sweden with one hotline.</summary>
    private async Task SubmitHotlineAsync(string round)
    {
        await _host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        await _host.StepAsync(ReportingKeys.Sweden, Save(round, "SE"), new { row = Hotline($"se-{round}", "SE") });
        await _host.StepAsync(ReportingKeys.Sweden, $$"""mutation { answerQuestion(input: { submission: "{{round}}:SE", question: "trend", trend: STABLE }) { {{Errors}} } }""");
        await _host.StepAsync(ReportingKeys.Sweden, $$"""mutation { submit(input: { submission: "{{round}}:SE", expectedVersion: 3 }) { {{Errors}} } }""");
    }

    private static string Start(string round, string country) => $$"""mutation { startSubmission(input: { round: "{{round}}", country: "{{country}}" }) { {{Errors}} } }""";

    private static string Save(string round, string country, int? version = null)
        => $$"""mutation($row: HotlineInput!) { saveHotline(input: { submission: "{{round}}:{{country}}", row: $row{{(version is null ? "" : $", expectedVersion: {version}")}} }) { {{Errors}} } }""";

    private static Dictionary<string, object?> Hotline(string id, string country)
        => new()
        {
            ["id"] = id,
            ["countryCode"] = country,
            ["name"] = "Mended line",
            ["organisation"] = "Testers",
            ["inhopeFounder"] = false,
            ["status"] = "ACTIVE",
            ["formerNames"] = Array.Empty<string>(),
            ["summary"] = "It is made up for a test.",
            ["metrics"] = new object[] { new { name = "Reports received", period = "2026", value = 12, unit = "COUNT" } },
            ["source"] = "https://example.org/test",
            ["confidence"] = "SOURCED",
        };
}
