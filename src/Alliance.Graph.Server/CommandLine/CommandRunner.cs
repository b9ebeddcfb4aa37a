using Alliance.Graph.Data.Backups.Archives;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Generating;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Server.Configuration;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.CommandLine;

/// <summary>
/// Runs a command until it is done or the process is told to end, and turns what goes wrong into words and an exit
/// code.
/// </summary>
internal sealed class CommandRunner(Terminal terminal)
{
    public async Task<int> RunAsync(Func<CancellationToken, Task> command)
    {
        using var termination = new TerminationSignals();
        try
        {
            await command(termination.Token);
            return ExitCodes.Ok;
        }
        catch (Exception exception)
        {
            terminal.Error(Describe(exception, termination.Token.IsCancellationRequested));
            return ExitCodes.Failed;
        }
    }

    private static string Describe(Exception exception, bool isTerminating) =>
        exception switch
        {
            CommandFailure
            or SettingsException
            or CompositionException
            or DatabaseFault
            or ImportException
            or WithdrawalException
            or FactsPresentException
            or BackupException
            or ReleaseException => exception.Message,
            _ when isTerminating => "Stopped before it was done; what was being written was taken back.",
            _ =>
                $"The command failed in a way that was not foreseen, so this is a defect of the server: {exception.GetType().Name}: {exception.Message} Please report it with this message.",
        };
}
