using System.CommandLine;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Databases;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Benchmarks.Questions;
using Alliance.Graph.Benchmarks.Reporting;

namespace Alliance.Graph.Benchmarks.Comparing;

internal static class CompareCommand
{
    private const string All = "all";

    public static Command Create()
    {
        var rounds = MeasuringOptions.Rounds(5);
        var seconds = MeasuringOptions.Seconds(0.5);
        var database = MeasuringOptions.Database();
        var data = Data();
        var question = QuestionOption();
        var server = MeasuringOptions.Server();
        var before = MeasuringOptions.Before(
            "Folder of the published server of an older release, which is asked instead of the twin."
        );
        var quick = new Option<bool>("--quick")
        {
            Description =
                "Only checks that both give the same answers, under a little load, on the small data. For CI: no time is judged.",
        };
        var floor = new Option<bool>("--floor")
        {
            Description =
                "Compares the server with itself, asked '{ __typename }', which reads nothing: what a web server can do at most here.",
        };
        var kept = new Option<bool>("--kept")
        {
            Description =
                "Lets the server keep finished answers, as it does unless it is told not to; the twin does not.",
        };
        var markdown = MeasuringOptions.Markdown();
        var command = new Command(
            "compare",
            "Asks the published server and a hand-written twin of it the same seven questions, in turns, over 1 and 16 connections, and shows how many times as fast as the twin the server is. With --before, an older release takes the place of the twin. Fails if their answers differ in one byte."
        )
        {
            rounds,
            seconds,
            database,
            data,
            question,
            server,
            before,
            floor,
            kept,
            quick,
            markdown,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                BenchmarkCommandLine.RunAsync(
                    () =>
                    {
                        var isQuick = parsed.GetValue(quick);
                        var turn = TimeSpan.FromSeconds(isQuick ? 0.1 : parsed.GetValue(seconds));
                        var settings = new CompareSettings(
                            MeasuringOptions.Databases(parsed.GetValue(database)!),
                            isQuick
                                ? [DataSize.Small]
                                : [.. Enum.GetValues<DataSize>().Where(size => Fits(parsed.GetValue(data)!, size))],
                            [.. QuestionList.All.Where(item => Fits(parsed.GetValue(question)!, item.Kind))],
                            isQuick ? 1 : parsed.GetValue(rounds),
                            turn,
                            isQuick ? WarmUp.None : WarmUp.Of(seconds: 1.5)
                        )
                        {
                            KeepsAnswers = parsed.GetValue(kept),
                            IsFloor = parsed.GetValue(floor),
                        };
                        return RunAsync(
                            settings,
                            parsed.GetValue(server),
                            parsed.GetValue(before),
                            isQuick,
                            parsed.GetValue(markdown),
                            cancellationToken
                        );
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task RunAsync(
        CompareSettings settings,
        string? serverFolder,
        string? beforeFolder,
        bool isQuick,
        bool isMarkdown,
        CancellationToken cancellationToken
    )
    {
        var progress = new Progress();
        if (!isQuick)
        {
            BuildCheck.RequireOptimised();
        }

        using var server = await PublishedServer.GetAsync(serverFolder, progress, cancellationToken);
        using var before = beforeFolder is null
            ? null
            : await PublishedServer.GetAsync(beforeFolder, progress, cancellationToken);
        var results = await new Comparison(settings, server, before, progress).RunAsync(cancellationToken);
        if (isQuick)
        {
            var questions = results
                .Select(result => (result.Database, result.Data, result.Question))
                .Distinct()
                .Count();
            Console.WriteLine(
                $"{questions} passed, 0 failed: questions to which the server and {(before is null ? "its twin" : "the older one")} gave the same answers."
            );
            return;
        }

        var table = ComparisonTable.Of(
            results,
            settings.IsFloor ? "floor"
                : before is null ? "twin"
                : "older"
        );
        Console.WriteLine(
            isMarkdown
                ? $"{Machine.Describe()}{Environment.NewLine}{Environment.NewLine}{table.ToMarkdown()}"
                : table.ToText()
        );
    }

    private static bool Fits<T>(string text, T value)
        where T : struct, Enum => text == All || value.ToString().Equals(text, StringComparison.OrdinalIgnoreCase);

    private static Option<string> Data()
    {
        var option = new Option<string>("--data")
        {
            Description = "The starter data (405 commitments), generated data (54,000), or both.",
            HelpName = "small|large|all",
            DefaultValueFactory = _ => All,
        };
        option.AcceptOnlyFromAmong("small", "large", All);
        return option;
    }

    private static Option<string> QuestionOption()
    {
        var names = Enum.GetNames<QuestionKind>().Select(name => name.ToLowerInvariant()).Append(All).ToArray();
        var option = new Option<string>("--question")
        {
            Description =
                "Measures only one of the questions; all of them warm the servers up, so that its numbers are those of a whole run.",
            HelpName = string.Join('|', names),
            DefaultValueFactory = _ => All,
        };
        option.AcceptOnlyFromAmong(names);
        return option;
    }
}
