using Alliance.Graph.Data.Providers;
using Microsoft.Playwright;

namespace Alliance.Graph.Ide.Tests.Reporting;

/// <summary>
/// A round for each test of the page. What the graph says does not depend on the database, so one is enough.
/// </summary>
public abstract class PageBench(ReportingBench bench)
{
    public const string OneServer = "The page";

    private protected const string Errors = "errors { ... on Error { message } }";

    private static int _rounds;

    private protected IBrowser Browser { get; private set; } = null!;

    private protected ReportingHost Host { get; private set; } = null!;

    private protected async Task PrepareAsync()
    {
        Browser = await bench.BrowserAsync();
        Host = await bench.HostAsync(DatabaseProviderKind.Sqlite);
    }

    private protected Task<ReportingVisit> StartAsync(string key, string address = "") =>
        ReportingVisit.StartAsync(Browser, Host.Root, key, address);

    /// <summary>Opens a round of its own for a test; its key is its title.</summary>
    private protected async Task<string> OpenRoundAsync()
    {
        var round = $"round-{Interlocked.Increment(ref _rounds)}";
        await Host.StepAsync(
            ReportingKeys.Secretariat,
            $$"""mutation($round: ReportingRoundInput!) { openRound(input: { round: $round }) { {{Errors}} } }""",
            new
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
                        new
                        {
                            name = "trend",
                            text = "Which way does it go?",
                            kind = "TREND",
                            isRequired = true,
                        },
                        new
                        {
                            name = "choice",
                            text = "Which one?",
                            help = "Choose well.",
                            kind = "CHOICE",
                            isRequired = false,
                            options = new[] { "the one", "the other" },
                        },
                        new
                        {
                            name = "number",
                            text = "How many?",
                            kind = "NUMBER",
                            isRequired = false,
                        },
                        new
                        {
                            name = "words",
                            text = "What else?",
                            kind = "TEXT",
                            isRequired = false,
                        },
                    },
                },
            }
        );
        return round;
    }

    /// <summary>Hands in a submission of Sweden with one hotline.</summary>
    private protected async Task SubmitHotlineAsync(string round)
    {
        await Host.StepAsync(ReportingKeys.Sweden, Start(round, "SE"));
        await Host.StepAsync(ReportingKeys.Sweden, Save(round, "SE"), new { row = Hotline($"se-{round}", "SE") });
        await Host.StepAsync(
            ReportingKeys.Sweden,
            $$"""mutation { answerQuestion(input: { submission: "{{round}}:SE", question: "trend", trend: STABLE }) { {{Errors}} } }"""
        );
        await Host.StepAsync(
            ReportingKeys.Sweden,
            $$"""mutation { submit(input: { submission: "{{round}}:SE", expectedVersion: 3 }) { {{Errors}} } }"""
        );
    }

    private protected static string Start(string round, string country) =>
        $$"""mutation { startSubmission(input: { round: "{{round}}", country: "{{country}}" }) { {{Errors}} } }""";

    private protected static string Save(string round, string country, int? version = null) =>
        $$"""mutation($row: HotlineInput!) { saveHotline(input: { submission: "{{round}}:{{country}}", row: $row{{(version is null ? "" : $", expectedVersion: {version}")}} }) { {{Errors}} } }""";

    private protected static Dictionary<string, object?> Hotline(string id, string country) =>
        new()
        {
            ["id"] = id,
            ["countryCode"] = country,
            ["name"] = "Mended line",
            ["organisation"] = "Testers",
            ["inhopeFounder"] = false,
            ["status"] = "ACTIVE",
            ["formerNames"] = Array.Empty<string>(),
            ["summary"] = "It is made up for a test.",
            ["metrics"] = new object[]
            {
                new
                {
                    name = "Reports received",
                    period = "2026",
                    value = 12,
                    unit = "COUNT",
                },
            },
            ["source"] = "https://example.org/test",
            ["confidence"] = "SOURCED",
        };
}
