using System.Collections.Concurrent;
using Alliance.Graph.Ide.Tests.Hosting;
using Microsoft.Playwright;

namespace Alliance.Graph.Ide.Tests.Browser;

/// <summary>A first visit to the IDE: a browser without a past, and a record of all that the page did.</summary>
internal sealed class IdeSession : IAsyncDisposable
{
    private readonly IdeHost host;
    private readonly ConcurrentQueue<string> faults = [];
    private readonly ConcurrentQueue<IRequest> requests = [];

    private IdeSession(IdeHost host, IPage page)
    {
        this.host = host;
        Page = page;
        page.Console += (_, message) =>
            AddFault(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => AddFault(true, $"uncaught: {error}");
        page.RequestFailed += (_, request) => AddFault(true, $"{request.Url}: {request.Failure}");
        page.Response += (_, response) => AddFault(response.Status >= 400, $"{response.Url}: {response.Status}");
        page.Request += (_, request) => requests.Enqueue(request);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Faults => [.. faults];

    public IReadOnlyList<IRequest> Requests => [.. requests];

    public ILocator Tabs => Page.Locator(".graphiql-tabs").GetByRole(AriaRole.Tab);

    public ILocator Result => Page.Locator(".graphiql-response");

    public static async Task<IdeSession> OpenAsync(IBrowser browser, IdeHost host)
    {
        // In a context of its own, which shares neither storage nor caches with another.
        var page = await browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 1400, Height = 900 },
            }
        );
        var session = new IdeSession(host, page);
        // A page of seven megabytes, on a machine that may run other tests.
        Assertions.SetDefaultExpectTimeout(30_000);
        await session.VisitAsync();
        return session;
    }

    public Task RunAsync() => Page.GetByRole(AriaRole.Button, new() { NameString = "Execute query" }).ClickAsync();

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await host.DisposeAsync();
    }

    /// <summary>The page shows its buttons before its editors, and before it knows the schema.</summary>
    private async Task VisitAsync()
    {
        await Page.RunAndWaitForResponseAsync(
            () => Page.GotoAsync(host.Endpoint.ToString()),
            response => response.Request.Method == "POST"
        );
        await Page.Locator(".graphiql-query-editor .view-line").First.WaitForAsync();
        await Result.Locator(".monaco-editor").First.WaitForAsync();
    }

    private void AddFault(bool isFault, string fault)
    {
        if (isFault)
        {
            faults.Enqueue(fault);
        }
    }
}
