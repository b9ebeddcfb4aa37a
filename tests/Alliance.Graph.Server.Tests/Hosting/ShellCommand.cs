using System.Diagnostics;

namespace Alliance.Graph.Server.Tests.Hosting;

/// <summary>A program of the operating system, run to its end.</summary>
internal static class ShellCommand
{
    /// <summary>Fails with what it printed if it fails.</summary>
    public static async Task RunAsync(params string[] command)
    {
        if (await TryAsync(command) is { } failure)
        {
            throw new InvalidOperationException($"'{string.Join(' ', command)}' failed: {failure}");
        }
    }

    /// <summary>What it printed if it failed; null if it did not.</summary>
    public static async Task<string?> TryAsync(params string[] command)
    {
        using var process = Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var output = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(),
            process.StandardError.ReadToEndAsync()
        );
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : string.Concat(output).Trim();
    }
}
