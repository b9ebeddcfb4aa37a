using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Alliance.Graph.Differential.Running;

namespace Alliance.Graph.Differential.CommandLine;

/// <summary>The command, and what happens when the command line is wrong.</summary>
internal static class DifferentialCommandLine
{
    private const string Description = """
        Asks random questions of the graph on SQLite, on PostgreSQL and of an oracle that evaluates them over the same rows in memory,
        and fails if the three answers differ.

        The questions are whole documents made of the composed schema: filters, orders, pages in all forms, cursors that answers have
        given out, aggregates, groups, the search, sections, computed fields, fragments, literals and variables. Each document is asked
        several times with other variables, and rows change and are imported in between. The rows are the starter data and nasty ones.

        PostgreSQL is started privately if its programs are found (in /usr/lib/postgresql or on the PATH); the environment variable
        ALLIANCE_TEST_POSTGRESQL names another one by a connection string. Results go to stdout, progress to stderr.

        Exit codes: 0 no difference, 1 a difference or a failure (the message says which), 2 wrong usage.
        """;

    // Deleting databases takes a moment after Ctrl+C.
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

    private static RootCommand Create()
    {
        var seed = Number(
            "--seed",
            "What makes this run another one: the same seed asks the same questions about the same rows.",
            1
        );
        var questions = Number(
            "--questions",
            "How many questions to ask. 10,000 take five to ten minutes on two idle cores.",
            10_000
        );
        var changeEvery = Number("--change-every", "After how many questions rows change.", 60);
        var differences = Number(
            "--differences",
            "After how many differences to end; each is shown with its document, its variables, the three answers and the smallest document that still differs.",
            5
        );
        var showsAll = new Option<bool>("--show") { Description = "Shows every question with its answer." };
        var command = new RootCommand(Description) { seed, questions, changeEvery, differences, showsAll };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    new RunSettings(
                        parsed.GetValue(seed),
                        parsed.GetValue(questions),
                        parsed.GetValue(changeEvery),
                        parsed.GetValue(differences),
                        parsed.GetValue(showsAll)
                    ),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(RunSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            var tally = await new DifferentialRun(settings, Console.Out, Console.Error).RunAsync(cancellationToken);
            Console.WriteLine(tally);
            Console.WriteLine(
                tally.Differences == 0
                    ? $"1 passed, 0 failed: seed {settings.Seed} finds no difference between SQLite, PostgreSQL and the oracle."
                    : $"0 passed, 1 failed: the differences are shown above. Ask the same again with '--seed {settings.Seed} --questions {tally.Questions}'."
            );
            return tally.Differences == 0 ? ExitCodes.Ok : ExitCodes.Failed;
        }
        catch (DifferentialFailure failure)
        {
            Console.Error.WriteLine(failure.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Console.Error.WriteLine("Stopped before it was done.");
        }

        return ExitCodes.Failed;
    }

    private static Option<int> Number(string name, string description, int standard)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "number",
            DefaultValueFactory = _ => standard,
        };
        option.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var number)
                && number <= 0
            )
            {
                result.AddError($"'{name}' is {token.Value}. Write a number above 0.");
            }
        });
        return option;
    }
}
