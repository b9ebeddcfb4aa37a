using System.CommandLine;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Benchmarks.Reporting;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Benchmarks.Scaling;

internal static class ScaleCommand
{
    public static Command Create()
    {
        var rounds = MeasuringOptions.Rounds(5);
        var seconds = MeasuringOptions.Seconds(0.3);
        var database = MeasuringOptions.Database();
        var server = MeasuringOptions.Server();
        var deep = new Option<bool>("--deep")
        {
            Description = "Measures page 1 and page 20,000 of two million synthetic commitments on PostgreSQL instead.",
        };
        var counts = new Option<bool>("--counts")
        {
            Description =
                "Measures counts behind links and conditions on lists within each other instead, compared with SQL by hand that counts once and joins.",
        };
        var markdown = MeasuringOptions.Markdown();
        var command = new Command(
            "scale",
            "How the cost grows with the size: ten times the table, ten times the parents, ten times the page. Shows times over one connection and what a returned row costs, compared with the smallest size."
        )
        {
            rounds,
            seconds,
            database,
            server,
            deep,
            counts,
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
                        var turn = TimeSpan.FromSeconds(parsed.GetValue(seconds));
                        var kinds = parsed.GetValue(deep)
                            ? [DatabaseProviderKind.PostgreSql]
                            : MeasuringOptions.Databases(parsed.GetValue(database)!);
                        var tables = new List<Table>();
                        if (parsed.GetValue(counts))
                        {
                            var run = new HandWrittenRun(published, parsed.GetValue(rounds), progress);
                            tables.Add(HandWrittenRun.NewTable());
                            foreach (var kind in kinds.Where(kind => IsAvailable(kind, progress)))
                            {
                                await run.AddAsync(tables[0], kind, cancellationToken);
                            }

                            Print(tables, parsed.GetValue(markdown));
                            return;
                        }

                        foreach (var kind in kinds.Where(kind => IsAvailable(kind, progress)))
                        {
                            tables.Add(
                                parsed.GetValue(deep)
                                    ? await new DeepRun(published, parsed.GetValue(rounds), turn, progress).RunAsync(
                                        cancellationToken
                                    )
                                    : ScaleTable.Of(
                                        await new ScaleRun(published, parsed.GetValue(rounds), turn, progress).RunAsync(
                                            kind,
                                            cancellationToken
                                        )
                                    )
                            );
                        }

                        Print(tables, parsed.GetValue(markdown));
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static bool IsAvailable(DatabaseProviderKind kind, Progress progress)
    {
        if (TestDatabases.WhyUnavailable(kind) is not { } reason)
        {
            return true;
        }

        progress.Warn($"NOT MEASURED on {kind}. {reason}");
        return false;
    }

    private static void Print(List<Table> tables, bool isMarkdown)
    {
        if (isMarkdown)
        {
            Console.WriteLine($"{Machine.Describe()}{Environment.NewLine}");
        }

        Console.WriteLine(
            string.Join(
                $"{Environment.NewLine}{Environment.NewLine}",
                tables.Select(table => isMarkdown ? table.ToMarkdown() : table.ToText())
            )
        );
    }
}
