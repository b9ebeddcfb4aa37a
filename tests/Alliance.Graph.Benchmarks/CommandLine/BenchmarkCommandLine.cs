using System.CommandLine;
using System.CommandLine.Invocation;
using Alliance.Graph.Benchmarks.Comparing;
using Alliance.Graph.Benchmarks.Corpus;
using Alliance.Graph.Benchmarks.Exporting;
using Alliance.Graph.Benchmarks.Fresh;
using Alliance.Graph.Benchmarks.Phases;
using Alliance.Graph.Benchmarks.Scaling;
using Alliance.Graph.Benchmarks.Soaking;
using Alliance.Graph.Benchmarks.Twin;

namespace Alliance.Graph.Benchmarks.CommandLine;

/// <summary>The commands, and what happens when a command line is wrong.</summary>
internal static class BenchmarkCommandLine
{
    private const string Description = """
        How fast Alliance Graph is. Build it with '-c Release': times of a debug build say nothing.

        PostgreSQL is started privately if its programs are found (in /usr/lib/postgresql or on the PATH); the environment
        variable ALLIANCE_TEST_POSTGRESQL names another one by a connection string. Results go to stdout, progress to stderr.

        Exit codes: 0 done, 1 failed or the answers differ (the message says why), 2 wrong usage.
        """;

    // Deleting databases and folders and ending child processes takes a moment after Ctrl+C.
    private static readonly TimeSpan _cleanUp = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var parsed = Create().Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            Console.Error.WriteLine(
                string.Join(Environment.NewLine, parsed.Errors.Select(error => error.Message).Distinct())
            );
            Console.Error.WriteLine("Run it with --help to see what can be written.");
            return ExitCodes.WrongUsage;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = _cleanUp }
        );
    }

    /// <summary>Runs a command and turns what goes wrong into words and an exit code.</summary>
    public static async Task<int> RunAsync(Func<Task> command, CancellationToken cancellationToken)
    {
        try
        {
            await command();
            return ExitCodes.Ok;
        }
        catch (BenchmarkFailure failure)
        {
            Console.Error.WriteLine(failure.Message);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // What fails after Ctrl+C fails because of it.
            Console.Error.WriteLine("Stopped before it was done.");
        }

        return ExitCodes.Failed;
    }

    private static RootCommand Create() =>
        new(Description)
        {
            CompareCommand.Create(),
            CorpusCommand.Create(),
            ExportsCommand.Create(),
            FreshCommand.Create(),
            ScaleCommand.Create(),
            SoakCommand.Create(),
            PhasesCommand.Create(),
            TwinCommand.Create(),
        };
}
