using System.CommandLine;
using Alliance.Graph.Data.Generating;
using Alliance.Graph.Server.Console;
using Alliance.Graph.Server.Generating;
using Alliance.Graph.Server.Hosting;

namespace Alliance.Graph.Server.CommandLine;

internal static class GenerateCommand
{
    private const int MostPerParent = 100_000;

    public static Command Create(CommandServices services)
    {
        var countries = Number("--countries", "How many countries.", 5, 1, SyntheticCodes.Count);
        var reports = Number("--reports", "Reports of each country.", 3, 0, MostPerParent);
        var commitments = Number("--commitments", "Commitments of each report.", 10, 0, MostPerParent);
        var seed = Number(
            "--seed",
            "The same numbers and the same seed give the same rows.",
            1,
            int.MinValue,
            int.MaxValue
        );
        var command = new Command(
            "generate",
            "Fills a database with generated countries, reports and commitments for tests and benchmarks, and replaces those of an earlier run. Refuses a database that holds real countries. Makes the database and its tables if needed; targets and goals are the real ones."
        )
        {
            countries,
            reports,
            commitments,
            seed,
        };
        command.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    RunAsync(
                        services,
                        new GenerationSize(
                            parsed.GetValue(countries),
                            parsed.GetValue(reports),
                            parsed.GetValue(commitments),
                            parsed.GetValue(seed)
                        ),
                        cancellationToken
                    )
                )
        );
        return command;
    }

    private static async Task RunAsync(
        CommandServices services,
        GenerationSize size,
        CancellationToken cancellationToken
    )
    {
        var (database, _) = await services.OpenDatabaseAsync(cancellationToken);
        await using var closing = database;
        var synthetic = new SyntheticData(database);
        await synthetic.RequireNoFactsAsync(cancellationToken);
        await new DatabaseStart(database, services.Terminal).MigrateAsync(cancellationToken);
        await synthetic.EnsureGoalsAsync(cancellationToken);
        var written = await services.Terminal.TrackAsync(progress =>
            synthetic.ReplaceAsync(
                goals => new SyntheticRows(size, goals).Make(),
                new Reporting<long>(done => progress.Report("Generating rows", done, size.Rows)),
                cancellationToken
            )
        );
        services.Terminal.Line(
            FormattableString.Invariant(
                $"Generated {written} rows with seed {size.Seed}: {size.Countries} countries, {size.Reports} reports each, {size.Commitments} commitments in each report."
            )
        );
    }

    private static Option<int> Number(string name, string description, int standard, int least, int most)
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
                result.Tokens.Count > 0
                && int.TryParse(result.Tokens[0].Value, out var number)
                && (number < least || number > most)
            )
            {
                result.AddError($"'{name}' is {number}. Write a number from {least} to {most}.");
            }
        });
        return option;
    }
}
