using System.Net;
using System.Security.Cryptography;
using Alliance.Graph.Http.Ide;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Callers;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class ReportingSwitchTests
{
    [Theory]
    [InlineData(AccessMode.Allow, false, true)]
    [InlineData(AccessMode.Allow, true, true)]
    [InlineData(AccessMode.Authenticated, false, false)]
    [InlineData(AccessMode.Authenticated, true, true)]
    [InlineData(AccessMode.Deny, false, false)]
    [InlineData(AccessMode.Deny, true, false)]
    public async Task The_page_for_those_who_report_and_its_files_are_for_those_who_may_have_them(
        AccessMode mode,
        bool isKnown,
        bool may
    )
    {
        await using var host = await GraphHost.StartAsync(options =>
            options.Callers = new()
            {
                ApiKeys = [new("reader", SHA256.HashData("key"u8))],
                Ide = AccessMode.Deny,
                Reporting = mode,
            }
        );
        string[] known = isKnown ? ["X-Api-Key: key"] : [];
        var expected = may ? HttpStatusCode.OK : HttpStatusCode.NotFound;

        foreach (var address in new[] { "/reporting", "/reporting/rounds/progress-2027" })
        {
            var page = await host.SendAsync(HttpMethod.Get, address, known);
            Assert.Equal(expected, page.Status);
            Assert.Equal(may, page.Text.Contains("<html", StringComparison.OrdinalIgnoreCase));
        }

        foreach (var file in IdeFiles.Reporting.Assets)
        {
            var answer = await host.SendAsync(HttpMethod.Get, $"/reporting/files/{file.Path}", known);
            Assert.Equal(expected, answer.Status);
            Assert.Equal(
                mode == AccessMode.Allow && file.IsNamedByContent,
                answer.Headers.CacheControl?.Public ?? false
            );
        }
    }
}
