using System.Diagnostics;
using Alliance.Graph.Benchmarks.CommandLine;

namespace Alliance.Graph.Benchmarks.Hosting;

/// <summary>A 'dotnet' process that ends with this one's interest in it.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    // Addresses and settings of the shell must not reach the servers.
    private static readonly string[] _foreign =
    [
        "ASPNETCORE_URLS",
        "ASPNETCORE_HTTP_PORTS",
        "ASPNETCORE_ENVIRONMENT",
        "DOTNET_ENVIRONMENT",
    ];

    private readonly Process _process;
    private readonly Task<string> _errors;

    private ChildProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public StreamReader Output => _process.StandardOutput;

    /// <summary>What it wrote to stderr; complete when it has ended.</summary>
    public Task<string> Errors => _errors;

    public static ChildProcess Start(IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var name in _foreign)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new ChildProcess(Process.Start(start)!);
    }

    /// <summary>What it holds now.</summary>
    /// <exception cref="BenchmarkFailure">It has ended.</exception>
    public ProcessUsage Measure()
    {
        _process.Refresh();
        return _process.HasExited
            ? throw new BenchmarkFailure($"A server ended with exit code {_process.ExitCode} while it was asked.")
            : new ProcessUsage(
                _process.WorkingSet64,
                _process.HandleCount,
                _process.Threads.Count,
                _process.TotalProcessorTime
            );
    }

    /// <summary>Runs a command to its end and hands back what it printed.</summary>
    /// <exception cref="BenchmarkFailure">It failed.</exception>
    public static async Task<string> RunAsync(
        IReadOnlyList<string> arguments,
        IEnumerable<(string Name, string Value)> settings,
        CancellationToken cancellationToken
    )
    {
        await using var child = Start(arguments, settings);
        var output = await child.Output.ReadToEndAsync(cancellationToken);
        await child._process.WaitForExitAsync(cancellationToken);
        return child._process.ExitCode == 0
            ? output
            : throw new BenchmarkFailure(
                $"'dotnet {string.Join(' ', arguments)}' failed with exit code {child._process.ExitCode}: {output}{await child.Errors}"
            );
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
