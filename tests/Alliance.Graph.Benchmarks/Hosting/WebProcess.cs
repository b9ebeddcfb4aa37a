using Alliance.Graph.Benchmarks.CommandLine;

namespace Alliance.Graph.Benchmarks.Hosting;

/// <summary>A web server in a process of its own, at an address that it chose and printed.</summary>
internal sealed class WebProcess : IAsyncDisposable
{
    /// <summary>Begins the line with the address, for both servers.</summary>
    public const string AddressLine = "GraphQL:";

    // Only against hanging for ever; a slow machine must not fail.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    private readonly ChildProcess _process;
    private Task _rest = Task.CompletedTask;

    private WebProcess(ChildProcess process) => _process = process;

    public Uri Address { get; private set; } = null!;

    /// <summary>What it holds now.</summary>
    public ProcessUsage Measure() => _process.Measure();

    public static async Task<WebProcess> StartAsync(
        IEnumerable<string> arguments,
        IEnumerable<(string Name, string Value)> settings,
        CancellationToken cancellationToken
    )
    {
        var server = new WebProcess(ChildProcess.Start(arguments, settings));
        try
        {
            await server.ReadAddressAsync(cancellationToken).WaitAsync(_patience, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _rest;
    }

    private async Task ReadAddressAsync(CancellationToken cancellationToken)
    {
        while (await _process.Output.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(AddressLine, StringComparison.Ordinal))
            {
                Address = new Uri(line[AddressLine.Length..].Trim().Split(' ')[0]);

                // A full pipe would stop the server.
                _rest = _process.Output.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }

        throw new BenchmarkFailure($"A server ended before it listened: {await _process.Errors}");
    }
}
