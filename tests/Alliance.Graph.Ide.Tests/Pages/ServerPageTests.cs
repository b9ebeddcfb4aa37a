using System.Net;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Ide.Tests.Browser;
using Alliance.Graph.Ide.Tests.Reporting;
using Microsoft.Playwright;

namespace Alliance.Graph.Ide.Tests.Pages;

/// <summary>Pages that the server writes by itself: the data dictionary, and what there is of releases.</summary>
[Collection(PageBench.OneServer)]
public sealed class ServerPageTests(ReportingBench bench)
{
    private const int Wide = 1200;
    private const int Narrow = 320;
    private const int Height = 800;

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_data_dictionary_and_releases_are_for_everybody_and_fit(ColorScheme scheme)
    {
        var browser = await bench.BrowserAsync();
        var host = await bench.HostAsync(DatabaseProviderKind.Sqlite);
        await host.ReleaseAsync("2026-1");
        var page = await browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = Wide, Height = Height },
                ColorScheme = scheme,
            }
        );
        var faults = new List<string>();
        page.Console += (_, message) => faults.Add(message.Text);
        page.PageError += (_, error) => faults.Add(error);
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(host.Root.AbsoluteUri, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
            {
                faults.Add(request.Url);
            }
        };

        // Axe looks at the whole dictionary for half a minute, so it does that once, and else at a part of it.
        (string Path, string Seen)[] whole = scheme == ColorScheme.Light ? [("dictionary", "Hotline")] : [];
        (string Path, string Seen)[] paths =
        [
            .. whole,
            ("dictionary?search=hotline", "Hotline"),
            ("dictionary?search=no-such-word", "no-such-word"),
            ("releases/", "2026-1"),
            ("releases/2026-1/", "All & more"),
            ("releases/2026-1/dictionary?search=hotline", "Hotline"),
        ];
        foreach (var (path, seen) in paths)
        {
            var response = await page.GotoAsync(new Uri(host.Root, path).AbsoluteUri);
            Assert.True(response!.Ok, $"{path}: {response.Status}");
            Assert.Contains(seen, WebUtility.HtmlDecode(await page.ContentAsync()), StringComparison.Ordinal);
            await page.SetViewportSizeAsync(Wide, Height);
            await Accessibility.RequireAsync(page, $"{path}, {scheme}");
            await page.SetViewportSizeAsync(Narrow, Height);
            await Accessibility.RequireAsync(page, $"{path}, {scheme}, narrow");
        }

        Assert.Empty(faults);
        await page.CloseAsync();
    }
}
