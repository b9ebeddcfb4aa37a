using System.CommandLine;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Benchmarks.Reporting;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Benchmarks.Corpus;

internal static class CorpusCommand
{
    public static Command Create()
    {
        var before = MeasuringOptions.Before("Folder of the published server of an older release.", isRequired: true);
        var server = MeasuringOptions.Server();
        var database = MeasuringOptions.Database(standard: "sqlite");
        var rounds = MeasuringOptions.Rounds(5);
        var seconds = MeasuringOptions.Seconds(0.2);
        var markdown = MeasuringOptions.Markdown();
        var command = new Command(
            "corpus",
            "Asks the published server and that of an older release each query of the corpus, in turns, over one connection, each on a database with its own starter data, and shows how much longer than before each takes."
        )
        {
            before,
            server,
            database,
            rounds,
            seconds,
            markdown,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                BenchmarkCommandLine.RunAsync(
                    async () =>
                    {
                        var progress = new Progress();
                        BuildCheck.RequireOptimised();
                        var questions = CorpusQuestions.Read();
                        using var older = await PublishedServer.GetAsync(
                            parsed.GetValue(before),
                            progress,
                            cancellationToken
                        );
                        using var current = await PublishedServer.GetAsync(
                            parsed.GetValue(server),
                            progress,
                            cancellationToken
                        );
                        var comparison = new ReleaseComparison(
                            questions,
                            parsed.GetValue(rounds),
                            TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                            WarmUp.Of(seconds: 1),
                            progress
                        );
                        var reports = new List<ReleaseReport>();
                        foreach (var kind in MeasuringOptions.Databases(parsed.GetValue(database)!))
                        {
                            if (TestDatabases.WhyUnavailable(kind) is { } reason)
                            {
                                progress.Warn($"NOT MEASURED on {kind}. {reason}");
                                continue;
                            }

                            reports.Add(await CompareAsync(comparison, current, older, kind, cancellationToken));
                        }

                        Print(reports, parsed.GetValue(markdown));
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<ReleaseReport> CompareAsync(
        ReleaseComparison comparison,
        PublishedServer current,
        PublishedServer older,
        DatabaseProviderKind kind,
        CancellationToken cancellationToken
    )
    {
        await using var pair = await ReleasePair.StartAsync(current, older, kind, cancellationToken);
        return await comparison.RunAsync(pair, kind, cancellationToken);
    }

    private static void Print(List<ReleaseReport> reports, bool isMarkdown)
    {
        if (isMarkdown)
        {
            Console.WriteLine($"{Machine.Describe()}{Environment.NewLine}");
        }

        Console.WriteLine(
            string.Join(
                $"{Environment.NewLine}{Environment.NewLine}",
                reports.Select(report => report.ToText(isMarkdown))
            )
        );
    }
}
