using System.Diagnostics;
using System.Reflection;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class AuditTests
{
    private static readonly string Directory = typeof(AuditTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(item => item.Key == "Audits")
        .Value!;

    [SkippableFact]
    public async Task All_audits_of_graphql_http_pass()
    {
        RequireAudits();
        await using var host = await GraphHost.StartOnSocketAsync();

        var (exitCode, output) = await RunAsync(new Uri(host.Client.BaseAddress!, "/graphql"));

        Assert.EndsWith(" passed, 0 failed", output, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
    }

    [SkippableFact]
    public async Task The_audits_can_fail()
    {
        RequireAudits();
        await using var host = await GraphHost.StartOnSocketAsync();

        var (exitCode, output) = await RunAsync(new Uri(host.Client.BaseAddress!, "/health/live"));

        Assert.Contains("SHOULD accept application/graphql-response+json", output, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    private static void RequireAudits() =>
        Skip.IfNot(
            Path.Exists(Path.Combine(Directory, "node_modules")),
            $"The audits are not installed. Run 'npm ci' in '{Directory}'."
        );

    private static async Task<(int ExitCode, string Output)> RunAsync(Uri endpoint)
    {
        var start = new ProcessStartInfo("node", ["audit.mjs", endpoint.ToString()])
        {
            WorkingDirectory = Directory,
            RedirectStandardOutput = true,
        };
        using var audit = Process.Start(start)!;
        var output = await audit.StandardOutput.ReadToEndAsync();
        await audit.WaitForExitAsync();
        return (audit.ExitCode, output.TrimEnd());
    }
}
