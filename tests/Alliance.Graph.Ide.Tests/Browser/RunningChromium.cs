using Microsoft.Playwright;

namespace Alliance.Graph.Ide.Tests.Browser;

/// <summary>
/// A browser for all tests of a class, each of which visits as somebody else; started by the first of them.
/// </summary>
public sealed class RunningChromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>In the test and not ahead of it, since only a test can be skipped.</summary>
    internal async Task<IBrowser> StartAsync()
    {
        _playwright ??= await Playwright.CreateAsync();
        return _browser ??= await Chromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
