using System.CommandLine;
using Alliance.Graph.Benchmarks.CommandLine;
using BenchmarkDotNet.Running;

namespace Alliance.Graph.Benchmarks.Phases;

internal static class PhasesCommand
{
    public static Command Create()
    {
        var arguments = new Argument<string[]>("arguments")
        {
            Description = "Handed on to BenchmarkDotNet, behind '--'; for example --filter *Parse*.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(
            "phases",
            "Measures the phases of a request inside one process, time and memory, with BenchmarkDotNet."
        )
        {
            arguments,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                BenchmarkCommandLine.RunAsync(
                    () =>
                    {
                        string[] given = parsed.GetValue(arguments) ?? [];
                        BenchmarkSwitcher
                            .FromTypes([typeof(RequestPhases)])
                            .Run(given.Length == 0 ? ["--filter", "*"] : given);
                        return Task.CompletedTask;
                    },
                    cancellationToken
                )
        );
        return command;
    }
}
