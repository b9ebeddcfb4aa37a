using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Alliance.Graph.Ide.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alliance.Graph.Ide.Tests.Workbench;

/// <summary>
/// Somebody at the page of the graph: a browser without a past, and a record of all that it complained of and whom it
/// asked.
/// </summary>
internal sealed class WorkbenchVisit : IAsyncDisposable
{
    public const int Wide = 1200;

    // Of a telephone, or of a wide screen at 400 percent (WCAG 2.2, 1.4.10).
    public const int Narrow = 320;

    private const int Height = 800;

    private readonly Uri _root;
    private readonly ConcurrentQueue<string> _faults = [];
    private readonly ConcurrentQueue<IRequest> _requests = [];

    private WorkbenchVisit(Uri root, IPage page)
    {
        _root = root;
        Page = page;
        page.Console += (_, message) =>
            Add(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => Add(true, $"uncaught: {error}");
        page.Request += (_, request) => _requests.Enqueue(request);
    }

    public IPage Page { get; }

    public IReadOnlyList<IRequest> Requests => [.. _requests];

    public ILocator Result => Page.GetByRole(AriaRole.Region, new() { Name = "Result" });

    public ILocator Rows => Page.Locator(".ag-scroll tbody tr:not([aria-hidden])");

    public static async Task<WorkbenchVisit> StartAsync(
        IBrowser browser,
        Uri root,
        string fragment,
        ColorScheme scheme = ColorScheme.Light,
        int width = Wide
    )
    {
        SetDefaultExpectTimeout(30_000);
        var page = await browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = Height },
                ColorScheme = scheme,
                Permissions = ["clipboard-read", "clipboard-write"],
            }
        );
        var visit = new WorkbenchVisit(root, page);
        await visit.GoAsync(fragment);
        return visit;
    }

    public Task GoAsync(string fragment) => Page.GotoAsync(new Uri(_root, "graphql" + fragment).AbsoluteUri);

    /// <summary>Presses a button or chooses a tab with the keyboard alone: it must be able to have the focus.</summary>
    public async Task PressAsync(AriaRole role, string name)
    {
        var element = Page.GetByRole(role, new() { Name = name, Exact = true });
        await element.FocusAsync();
        await Expect(element).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Takes what a button gives as a file.</summary>
    public async Task<byte[]> TakeAsync(string group, string name)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() =>
            Page.GetByRole(AriaRole.Group, new() { Name = group, Exact = true })
                .GetByRole(AriaRole.Button, new() { Name = name, Exact = true })
                .ClickAsync()
        );
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>What hangs on the answer is there: a table with a row, or a picture.</summary>
    public Task SeesAsync(string view) =>
        Expect(
                view switch
                {
                    "table" => Rows.First,
                    "chart" => Page.Locator(".ag-drawn svg").First,
                    "map" => Page.Locator(".ag-drawn svg [data-code=SE]"),
                    "json" => Page.Locator(".ag-json"),
                    _ => throw new ArgumentOutOfRangeException(nameof(view)),
                }
            )
            .ToBeVisibleAsync();

    /// <summary>Keeps a picture of the page beside the tests' programs, for whoever wants to see it.</summary>
    public Task ShootAsync(string name) =>
        Page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(
                    AppContext.BaseDirectory,
                    "screenshots",
                    Regex.Replace(name, "[^a-z0-9]+", "-") + ".png"
                ),
            }
        );

    /// <summary>The browser complained of nothing, and asked this server alone.</summary>
    public void WentWell()
    {
        Assert.Empty(_faults);
        AskedThisServerAlone();
    }

    public void AskedThisServerAlone()
    {
        Assert.NotEmpty(_requests);
        Assert.All(
            _requests,
            request =>
                Assert.True(
                    request.Url.StartsWith(_root.AbsoluteUri, StringComparison.Ordinal)
                        || Regex.IsMatch(request.Url, "^(data:|blob:)"),
                    request.Url
                )
        );
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private void Add(bool isFault, string fault)
    {
        if (isFault)
        {
            _faults.Enqueue(fault);
        }
    }
}
