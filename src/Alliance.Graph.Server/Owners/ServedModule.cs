using System.Diagnostics;

namespace Alliance.Graph.Server.Owners;

/// <summary>
/// This server as a process of its own, with one module more. A process and no host within this one: what a module has
/// loaded stays loaded,
/// and a module can end its process. It ends when its input does, so also when this process is killed.
/// </summary>
internal sealed class ServedModule : IAsyncDisposable
{
    private readonly Process _process;

    private ServedModule(Process process) => _process = process;

    /// <summary>Whether it came to its end by itself.</summary>
    public bool HasEnded => _process.HasExited;

    /// <param name="package">The module.</param>
    /// <param name="database">A SQLite file that is not there yet.</param>
    /// <param name="urls">Addresses to listen on.</param>
    public static ServedModule Start(string package, string database, string urls)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["exec", typeof(ServedModule).Assembly.Location, "serve", "--urls", urls, "--until-input-ends"]
        )
        {
            RedirectStandardInput = true,
        };
        start.Environment["Modules__Packages__0__Path"] = package;
        start.Environment["Database__Provider"] = "Sqlite";
        start.Environment["ConnectionStrings__Alliance"] = $"Data Source={database}";
        return new ServedModule(Process.Start(start)!);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
