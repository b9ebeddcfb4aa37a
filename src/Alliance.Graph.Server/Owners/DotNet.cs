using System.Diagnostics;
using System.Text;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.Owners;

/// <summary>The program <c>dotnet</c>, which builds and scaffolds for owners.</summary>
internal static class DotNet
{
    /// <summary>Runs it to its end, or ends it.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where it is run.</param>
    /// <param name="cancellationToken">Ends it with all that it started.</param>
    /// <returns>Its exit code, and what it wrote.</returns>
    /// <exception cref="CommandFailure">There is no such program.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        IEnumerable<string> arguments,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };

        // In the language of this program, and without words of welcome.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Begin(start);
        process.StandardInput.Close();
        var output = new StringBuilder();
        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        lock (output)
        {
            return (process.ExitCode, output.ToString());
        }

        void Take(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }
    }

    private static Process Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new CommandFailure(
                $"The program 'dotnet' cannot be run: {exception.Message} Install the .NET SDK and see that it is on the PATH.",
                exception
            );
        }
    }
}
