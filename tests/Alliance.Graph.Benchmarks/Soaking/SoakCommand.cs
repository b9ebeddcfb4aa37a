using System.CommandLine;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Hosting;

namespace Alliance.Graph.Benchmarks.Soaking;

internal static class SoakCommand
{
    public static Command Create()
    {
        var server = MeasuringOptions.Server();
        var database = MeasuringOptions.Database(standard: "postgresql");
        var connections = MeasuringOptions.Positive(
            new Option<int>("--connections")
            {
                Description = "How many ask at once, each one request after the other.",
                HelpName = "number",
                DefaultValueFactory = _ => 32,
            }
        );
        var minutes = MeasuringOptions.Positive(
            new Option<double>("--minutes")
            {
                Description = "How long they ask. Below two minutes there are few changes, and memory says little.",
                HelpName = "minutes",
                DefaultValueFactory = _ => 10,
            }
        );
        var quick = new Option<bool>("--quick")
        {
            Description =
                "Asks for 20 seconds over 8 connections instead, changes something every 3 seconds and takes the database away for 2. For CI: memory is not judged.",
        };
        var command = new Command(
            "soak",
            "Asks the published server, which keeps its answers, all questions of the corpus at random, on a database of its own that is changed every 5 seconds by an import, a statement and a withdrawal in turns; a PostgreSQL is stopped for 5 in the middle. Every answer has to be, byte for byte and by its revision, the one that a server which keeps nothing gives in a state that was the newest at some moment between question and answer. Watches memory and handles. Fails if an answer is wrong; DATABASE_UNAVAILABLE is none while the database is away."
        )
        {
            server,
            database,
            connections,
            minutes,
            quick,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                BenchmarkCommandLine.RunAsync(
                    async () =>
                    {
                        var isQuick = parsed.GetValue(quick);
                        var progress = new Progress();
                        var settings = isQuick
                            ? SoakSettings.Quick
                            : SoakSettings.Of(parsed.GetValue(connections), parsed.GetValue(minutes));
                        using var published = await PublishedServer.GetAsync(
                            parsed.GetValue(server),
                            progress,
                            cancellationToken
                        );
                        var wrong = 0;
                        foreach (var kind in MeasuringOptions.Databases(parsed.GetValue(database)!))
                        {
                            var result = await new SoakRun(published, kind, settings, progress).RunAsync(
                                cancellationToken
                            );
                            Console.WriteLine(result.ToText(withUsage: !isQuick));
                            wrong += result.Tally.Wrong;
                        }

                        if (wrong > 0)
                        {
                            throw new BenchmarkFailure(
                                $"{wrong} answers were wrong; the first of each question are shown above."
                            );
                        }
                    },
                    cancellationToken
                )
        );
        return command;
    }
}
