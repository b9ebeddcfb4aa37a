using System.Runtime.InteropServices;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Hosting;

/// <summary>The server as its users have it: published, in Release.</summary>
internal sealed class PublishedServer : IDisposable
{
    /// <summary>Tells a server to keep no finished answers; an older one does not know it, and keeps none.</summary>
    public static readonly (string Name, string Value) KeepsNothing = ("Cache__AnswerMegabytes", "0");

    private const string Program = "Alliance.Graph.Server.dll";

    private readonly TemporaryFolder? _folder;
    private readonly string _program;

    private PublishedServer(string folder, TemporaryFolder? temporary)
    {
        _folder = temporary;
        _program = Path.GetFullPath(Path.Combine(folder, Program));
    }

    /// <summary>
    /// Takes the published server in a folder, or publishes one into a folder that goes with this object.
    /// </summary>
    /// <exception cref="BenchmarkFailure">There is no server in the folder, or it cannot be published.</exception>
    public static async Task<PublishedServer> GetAsync(
        string? given,
        Progress progress,
        CancellationToken cancellationToken
    )
    {
        if (given is not null)
        {
            return File.Exists(Path.Combine(given, Program))
                ? new PublishedServer(given, null)
                : throw new BenchmarkFailure(
                    $"'{given}' holds no '{Program}'. Publish the server there, or leave out '--server'."
                );
        }

        progress.Step("Publishing the server");
        var folder = new TemporaryFolder();
        try
        {
            // The IDE is for browsers. Build servers would outlive this process.
            await ChildProcess.RunAsync(
                [
                    "publish",
                    SourceFolder.Path("src", "Alliance.Graph.Server"),
                    "--configuration",
                    "Release",
                    "--runtime",
                    RuntimeInformation.RuntimeIdentifier,
                    "--self-contained",
                    "false",
                    "--output",
                    folder.Path,
                    "--disable-build-servers",
                    "-p:BuildIde=false",
                    "-verbosity:quiet",
                    "-nologo",
                ],
                [],
                cancellationToken
            );
            return new PublishedServer(folder.Path, folder);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Runs one of its commands on a database.</summary>
    public Task RunAsync(
        DatabaseOptions database,
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken
    ) => ChildProcess.RunAsync([_program, .. arguments], Settings(database), cancellationToken);

    /// <summary>Starts it on a database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <param name="settings">Environment variables beside those that name the database.</param>
    public Task<WebProcess> ServeAsync(
        DatabaseOptions database,
        CancellationToken cancellationToken,
        params IEnumerable<(string Name, string Value)> settings
    ) =>
        WebProcess.StartAsync(
            [_program, "serve", "--urls", "http://127.0.0.1:0"],
            [.. Settings(database), .. settings],
            cancellationToken
        );

    public void Dispose() => _folder?.Dispose();

    private static IEnumerable<(string Name, string Value)> Settings(DatabaseOptions database) =>
        [("Database__Provider", $"{database.Provider}"), ("ConnectionStrings__Alliance", database.ConnectionString)];
}
