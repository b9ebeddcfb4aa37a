using System.Diagnostics;
using System.Reflection;

namespace Alliance.Graph.Server.Tests.Hosting;

/// <summary>
/// The server as a program: the one that was built, or the published one in the folder that the environment variable
/// <c>ALLIANCE_TEST_SERVER</c> names.
/// </summary>
internal sealed class ServerProgram(string folder, params (string Name, string Value)[] settings)
{
    // Only against hanging for ever; a slow machine must not fail.
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string _program = Environment.GetEnvironmentVariable("ALLIANCE_TEST_SERVER")
        is { Length: > 0 } published
        ? Path.GetFullPath(Path.Combine(published, "Alliance.Graph.Server.dll"))
        : typeof(ServerProgram)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(entry => entry.Key == "ServerProgram")
            .Value!;

    /// <summary>The folder in which it is run.</summary>
    public string Folder { get; } = folder;

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [_program, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (
            var name in new[]
            {
                "ASPNETCORE_ENVIRONMENT",
                "DOTNET_ENVIRONMENT",
                "ASPNETCORE_URLS",
                "ASPNETCORE_HTTP_PORTS",
                "Database__Provider",
                "ConnectionStrings__Alliance",
            }
        )
        {
            start.Environment.Remove(name);
        }

        // A heap for each core takes its time to start, and no process here lives long enough to gain by it.
        start.Environment["DOTNET_gcServer"] = "0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public async Task<CommandResult> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        finally
        {
            process.Kill();
        }

        return new CommandResult(process.ExitCode, await output, await errors);
    }

    public Task<RunningServer> ServeAsync() => RunningServer.StartAsync(this);
}
