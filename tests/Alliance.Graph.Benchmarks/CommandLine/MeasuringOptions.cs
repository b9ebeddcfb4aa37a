using System.CommandLine;
using System.Globalization;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.CommandLine;

/// <summary>Options that several commands have.</summary>
internal static class MeasuringOptions
{
    private const string All = "all";

    public static Option<string?> Server() =>
        new("--server")
        {
            Description = "Folder of a published server, which is measured instead of one that is published now.",
            HelpName = "folder",
        };

    public static Option<string?> Before(string description, bool isRequired = false) =>
        new("--before")
        {
            Description = description,
            HelpName = "folder",
            Required = isRequired,
        };

    public static Option<string> Database(string standard = All)
    {
        var option = new Option<string>("--database")
        {
            Description = "Which databases to measure on.",
            HelpName = "sqlite|postgresql|all",
            DefaultValueFactory = _ => standard,
        };
        option.AcceptOnlyFromAmong("sqlite", "postgresql", All);
        return option;
    }

    /// <summary>The databases that the option names.</summary>
    public static IReadOnlyList<DatabaseProviderKind> Databases(string text) =>
        [
            .. Enum.GetValues<DatabaseProviderKind>()
                .Where(kind => text == All || kind.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)),
        ];

    public static Option<int> Rounds(int standard) =>
        Positive(
            new Option<int>("--rounds")
            {
                Description = "How often each question is measured; the numbers shown are the rounds' medians.",
                HelpName = "number",
                DefaultValueFactory = _ => standard,
            }
        );

    public static Option<double> Seconds(double standard) =>
        Positive(
            new Option<double>("--seconds")
            {
                Description = "How long one turn of one server lasts.",
                HelpName = "seconds",
                DefaultValueFactory = _ => standard,
            }
        );

    public static Option<bool> Markdown() =>
        new("--markdown") { Description = "Prints the table as Markdown, with the date and the machine." };

    /// <summary>Refuses zero and less.</summary>
    public static Option<T> Positive<T>(Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && double.TryParse(token.Value, CultureInfo.InvariantCulture, out var number)
                && number <= 0
            )
            {
                result.AddError($"'{option.Name}' is {token.Value}. Write a number above 0.");
            }
        });
        return option;
    }
}
