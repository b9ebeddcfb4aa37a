using Alliance.Graph.Data.Providers;
using Alliance.Graph.Ide.Tests.Browser;
using Alliance.Graph.Sdk.Testing;
using Microsoft.Playwright;

namespace Alliance.Graph.Ide.Tests.Reporting;

/// <summary>
/// A server and a browser for all tests of a class or of several, started by the first of them, since only a test can
/// be skipped.
/// </summary>
public sealed class ReportingBench : IAsyncLifetime
{
    private readonly RunningChromium _chromium = new();
    private ReportingHost? _host;

    public Task InitializeAsync() => Task.CompletedTask;

    internal async Task<ReportingHost> HostAsync(DatabaseProviderKind kind)
    {
        Requirement.Require(TestDatabases.WhyUnavailable(kind) is null, TestDatabases.WhyUnavailable(kind) ?? "");
        return _host ??= await ReportingHost.StartAsync(kind);
    }

    internal Task<IBrowser> BrowserAsync()
    {
        Chromium.Require();
        Requirement.Require(
            Http.Ide.IdeFiles.Reporting.Page is not null,
            "The page was not built. Install Node.js 20.19 or newer with npm and build again; the build says what went wrong."
        );
        return _chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
