using System.CommandLine;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Corpus;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Benchmarks.Reporting;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Benchmarks.Fresh;

internal static class FreshCommand
{
    public static Command Create()
    {
        var before = MeasuringOptions.Before(
            "Folder of the published server of an older release; without it, the phases of a request are shown."
        );
        var server = MeasuringOptions.Server();
        var database = MeasuringOptions.Database(standard: "sqlite");
        var documents = MeasuringOptions.Positive(
            new Option<int>("--documents")
            {
                Description = "How many documents are asked, each once, in the order in which a seed makes them.",
                HelpName = "number",
                DefaultValueFactory = _ => 300,
            }
        );
        var markdown = MeasuringOptions.Markdown();
        var command = new Command(
            "fresh",
            "Starts the published server and that of an older release, and asks both documents of ever new forms, each once, in turns, so that no plan is known. Shows how long the first and the others take, and processor time and memory for each. Fails if their answers differ in one byte. Without an older release, asks them inside this process, and shows what each phase takes."
        )
        {
            before,
            server,
            database,
            documents,
            markdown,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                BenchmarkCommandLine.RunAsync(
                    async () =>
                    {
                        var progress = new Progress();
                        BuildCheck.RequireOptimised();
                        if (parsed.GetValue(before) is null)
                        {
                            var phases = new Table("database", "phase", "median ms", "mean ms");
                            foreach (var kind in MeasuringOptions.Databases(parsed.GetValue(database)!))
                            {
                                progress.Step($"{kind}: asking in this process");
                                await FreshPhases.AddToAsync(
                                    phases,
                                    kind,
                                    FreshDocuments.Make(parsed.GetValue(documents))
                                );
                            }

                            Console.WriteLine(
                                parsed.GetValue(markdown)
                                    ? $"{Machine.Describe()}{Environment.NewLine}{Environment.NewLine}{phases.ToMarkdown()}"
                                    : phases.ToText()
                            );
                            return;
                        }

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
                        var table = new Table(
                            "database",
                            "server",
                            "first ms",
                            "median ms",
                            "p90 ms",
                            "processor ms",
                            "memory KB"
                        );
                        foreach (var kind in MeasuringOptions.Databases(parsed.GetValue(database)!))
                        {
                            if (TestDatabases.WhyUnavailable(kind) is { } reason)
                            {
                                progress.Warn($"NOT MEASURED on {kind}. {reason}");
                                continue;
                            }

                            progress.Step($"{kind}: asking both");
                            await using var pair = await ReleasePair.StartAsync(
                                current,
                                older,
                                kind,
                                cancellationToken
                            );
                            foreach (
                                var result in await FreshRun.RunAsync(
                                    pair,
                                    FreshDocuments.Make(parsed.GetValue(documents)),
                                    cancellationToken
                                )
                            )
                            {
                                result.AddTo(table, kind);
                            }
                        }

                        Console.WriteLine(
                            parsed.GetValue(markdown)
                                ? $"{Machine.Describe()}{Environment.NewLine}{Environment.NewLine}{table.ToMarkdown()}"
                                : table.ToText()
                        );
                    },
                    cancellationToken
                )
        );
        return command;
    }
}
