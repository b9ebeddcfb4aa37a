using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Alliance.Graph.Ide.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alliance.Graph.Ide.Tests.Reporting;

/// <summary>
/// Somebody at the page: a browser without a past, and a record of all that it complained of and whom it asked.
/// </summary>
internal sealed class ReportingVisit : IAsyncDisposable
{
    private const int Wide = 1200;
    private const int Height = 800;

    // Of a telephone, or of a wide screen at 400 percent (WCAG 2.2, 1.4.10).
    private const int Narrow = 320;

    private readonly Uri _root;
    private readonly ConcurrentQueue<string> _faults = [];
    private readonly ConcurrentQueue<string> _requests = [];

    private ReportingVisit(Uri root, IPage page)
    {
        _root = root;
        Page = page;
        page.Console += (_, message) =>
            Add(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => Add(true, $"uncaught: {error}");
        page.Response += (_, response) => Add(response.Status >= 400, $"{response.Url}: {response.Status}");
        page.Request += (_, request) => _requests.Enqueue(request.Url);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of.</summary>
    public IReadOnlyList<string> Faults => [.. _faults];

    public IReadOnlyList<string> Requests => [.. _requests];

    public ILocator Heading => Page.Locator("h1");

    /// <summary>Comes to an address of the page, for example <c>rounds/progress-2027</c>, and signs in there.</summary>
    public static async Task<ReportingVisit> StartAsync(
        IBrowser browser,
        Uri root,
        string key,
        string address = "",
        ColorScheme scheme = ColorScheme.Light
    )
    {
        SetDefaultExpectTimeout(30_000);
        var page = await browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = Wide, Height = Height },
                ColorScheme = scheme,
            }
        );
        var visit = new ReportingVisit(root, page);
        await visit.GoAsync(address);
        await visit.SignInAsync(key);
        return visit;
    }

    /// <summary>Another tab of the same person, who signs in there too.</summary>
    public async Task<ReportingVisit> OpenTabAsync(string key, string address)
    {
        var visit = new ReportingVisit(_root, await Page.Context.NewPageAsync());
        await visit.GoAsync(address);
        await visit.SignInAsync(key);
        return visit;
    }

    public Task GoAsync(string address) =>
        Page.GotoAsync(new Uri(_root, "reporting" + (address.Length == 0 ? "" : $"/{address}")).AbsoluteUri);

    public async Task SignInAsync(string key)
    {
        await Field("Key or token").FillAsync(key);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
    }

    /// <summary>
    /// The control of a field that is written or chosen from a list; its label may have 'required' behind it. The first
    /// of several, which is not in a part of the row.
    /// </summary>
    public ILocator Field(string label) =>
        Page.Locator("input:not([type=radio], [type=checkbox]), textarea, select")
            .And(Page.GetByLabel(Named(label)))
            .First;

    /// <summary>A group of controls, such as a question or a list.</summary>
    public ILocator Group(string legend) => Page.GetByRole(AriaRole.Group, new() { NameRegex = Named(legend) });

    /// <summary>
    /// Presses a button or follows a link with the keyboard alone: it must be able to have the focus.
    /// </summary>
    public async Task PressAsync(AriaRole role, string name)
    {
        var element = Page.GetByRole(role, new() { Name = name, Exact = true });
        await element.FocusAsync();
        await Expect(element).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
    }

    public Task PressButtonAsync(string name) => PressAsync(AriaRole.Button, name);

    public Task FollowAsync(string name) => PressAsync(AriaRole.Link, name);

    /// <summary>Chooses with the keyboard.</summary>
    public async Task ChooseAsync(ILocator choice)
    {
        await choice.FocusAsync();
        await Page.Keyboard.PressAsync("Space");
        await Expect(choice).ToBeCheckedAsync();
    }

    /// <summary>Nothing that axe knows keeps people out, and the page does not have to be moved sideways.</summary>
    public Task IsForEverybodyAsync(string where) => Accessibility.RequireAsync(Page, where);

    /// <summary>The same on a wide and on a narrow screen.</summary>
    public async Task IsForEverybodyOnAllScreensAsync(string where)
    {
        await IsForEverybodyAsync(where);
        await Page.SetViewportSizeAsync(Narrow, Height);
        await IsForEverybodyAsync($"{where}, on a narrow screen");
        await Page.SetViewportSizeAsync(Wide, Height);
    }

    /// <summary>The browser complained of nothing, and asked this server alone.</summary>
    public void WentWell()
    {
        Assert.Empty(_faults);
        Assert.NotEmpty(_requests);
        Assert.All(_requests, address => Assert.StartsWith(_root.AbsoluteUri, address, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync();

    private static Regex Named(string label) => new($"^{Regex.Escape(label)}( \\(required\\))?$");

    private void Add(bool isFault, string fault)
    {
        if (isFault)
        {
            _faults.Enqueue(fault);
        }
    }
}
