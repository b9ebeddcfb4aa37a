using System.CommandLine;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Benchmarks.Reporting;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Benchmarks.Exporting;

internal static class ExportsCommand
{
    public static Command Create()
    {
        var rounds = MeasuringOptions.Rounds(15);
        var database = MeasuringOptions.Database();
        var server = MeasuringOptions.Server();
        var file = new Option<string?>("--file")
        {
            Description =
                "A SQLite file that was filled by 'generate' with 54 countries, 40 reports and 25 commitments, which is measured instead of new databases.",
            HelpName = "path",
        };
        var markdown = MeasuringOptions.Markdown();
        var command = new Command(
            "exports",
            "Takes 54,000 commitments away as CSV and Parquet, in turns from the published server and from the twin, which writes the same rows by hand, and has DuckDB write Parquet. Shows the time, the processor's time of each process, and the server's memory above what it holds idle. Fails if the files differ."
        )
        {
            rounds,
            database,
            server,
            file,
            markdown,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                BenchmarkCommandLine.RunAsync(
                    async () =>
                    {
                        var progress = new Progress();
                        BuildCheck.RequireOptimised();
                        using var published = await PublishedServer.GetAsync(
                            parsed.GetValue(server),
                            progress,
                            cancellationToken
                        );
                        var run = new ExportsRun(published, parsed.GetValue(rounds), progress);
                        var table = ExportsRun.NewTable();
                        if (parsed.GetValue(file) is { } path)
                        {
                            await run.AddAsync(
                                table,
                                new DatabaseOptions(
                                    DatabaseProviderKind.Sqlite,
                                    $"Data Source={Path.GetFullPath(path)}"
                                ),
                                cancellationToken
                            );
                        }

                        foreach (
                            var kind in parsed.GetValue(file) is null
                                ? MeasuringOptions.Databases(parsed.GetValue(database)!)
                                : []
                        )
                        {
                            if (TestDatabases.WhyUnavailable(kind) is { } reason)
                            {
                                progress.Warn($"NOT MEASURED on {kind}. {reason}");
                                continue;
                            }

                            await run.AddAsync(table, kind, cancellationToken);
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
