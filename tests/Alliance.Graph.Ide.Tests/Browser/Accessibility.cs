using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Alliance.Graph.Ide.Tests.Browser;

/// <summary>What keeps people out of a page, as far as programs can tell.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>Nothing that axe knows keeps people out, and the page does not have to be moved sideways.</summary>
    public static async Task RequireAsync(IPage page, string where)
    {
        Require(await page.RunAxe(Options), where);
        var beyond = await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.True(beyond <= 0, $"{where} is {beyond} pixels too wide.");
    }

    /// <summary>The same of a part of a page whose rest is not ours.</summary>
    public static async Task RequireAsync(ILocator part, string where) => Require(await part.RunAxe(Options), where);

    private static void Require(AxeResult found, string where)
    {
        Assert.NotEmpty(found.Passes);
        Assert.True(
            found.Violations.Length == 0,
            $"{where}: {string.Join("; ", found.Violations.Select(violation => $"{violation.Id} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}"))}"
        );
    }
}
