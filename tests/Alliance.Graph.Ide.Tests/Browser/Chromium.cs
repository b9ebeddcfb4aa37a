using Microsoft.Playwright;

namespace Alliance.Graph.Ide.Tests.Browser;

/// <summary>The machine's own Chromium, since Playwright's download of one needs the internet.</summary>
internal static class Chromium
{
    private const string Variable = "ALLIANCE_TEST_CHROMIUM";

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    /// <summary>Without these, Chromium looks for updates and needs a sandbox that containers seldom allow.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static string? Executable =>
        Environment.GetEnvironmentVariable(Variable) ?? UsualPlaces.FirstOrDefault(File.Exists);

    public static void Require() =>
        Requirement.Require(
            File.Exists(Executable),
            $"No Chromium was found. Install the package 'chromium', or name the program in {Variable}."
        );

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
}
