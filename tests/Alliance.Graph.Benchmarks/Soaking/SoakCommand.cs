using System.CommandLine;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Hosting;

namespace Alliance.Graph.Benchmarks.Soaking;

internal static class SoakCommand
{
    public static Command Create()
    {
        var server = MeasuringOptions.Server();
        var connections = MeasuringOptions.Positive(new Option<int>("--connections")
        {
            Description = "How many ask at once, each one request after the other.",
            HelpName = "number",
            DefaultValueFactory = _ => 32,
        });
        var minutes = MeasuringOptions.Positive(new Option<double>("--minutes")
        {
            Description = "How long they ask. Below two minutes there are few imports, and memory says little.",
            HelpName = "minutes",
            DefaultValueFactory = _ => 10,
        });
        var quick = new Option<bool>("--quick")
        {
            Description = "Asks for 20 seconds over 8 connections instead, imports every 3 seconds and takes the database away for 2. For CI: memory is not judged.",
        };
        var command = new Command(
            "soak",
            "Asks the published server all questions of the corpus at random, on a PostgreSQL server of its own that is written to every 15 seconds and stopped for 5 in the middle, compares every answer with the first one, and watches memory and handles. Fails if an answer is wrong; DATABASE_UNAVAILABLE is none while the database is away.")
        {
            server, connections, minutes, quick,
        };
        command.SetAction((parsed, cancellationToken) => BenchmarkCommandLine.RunAsync(
            async () =>
            {
                var isQuick = parsed.GetValue(quick);
                var progress = new Progress();
                var settings = isQuick
                    ? SoakSettings.Quick
                    : SoakSettings.Of(parsed.GetValue(connections), parsed.GetValue(minutes));
                using var published = await PublishedServer.GetAsync(parsed.GetValue(server), progress, cancellationToken);
                var result = await new SoakRun(published, settings, progress).RunAsync(cancellationToken);
                Console.WriteLine(result.ToText(withUsage: !isQuick));
                if (result.Tally.Wrong > 0)
                {
                    throw new BenchmarkFailure($"{result.Tally.Wrong} answers were wrong; the first of each question are shown above.");
                }
            },
            cancellationToken));
        return command;
    }
}
