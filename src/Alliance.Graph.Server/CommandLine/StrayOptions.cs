using System.CommandLine;
using System.CommandLine.Parsing;

namespace Alliance.Graph.Server.CommandLine;

/// <summary>
/// Options that the parser has taken for values, or whose value it has taken for something else: '--reason --dry-run'
/// has no reason and
/// is no dry run, and '--dry-run=no' is one (findings/system-commandline-takes-what-stands-next.sh).
/// </summary>
internal static class StrayOptions
{
    private static readonly char[] Attaching = ['=', ':'];

    /// <summary>What is wrong with them, one sentence or two each.</summary>
    public static IEnumerable<string> In(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        var written = arguments.TakeWhile(argument => argument != "--").ToList();
        foreach (var result in parsed.CommandResult.Children)
        {
            var faults = result switch
            {
                OptionResult { Option.ValueType: var type, Implicit: false } flag when type == typeof(bool) => Flags(
                    flag.Option,
                    written
                ),
                OptionResult { Implicit: false } option => option
                    .Tokens.Select(token => token.Value)
                    .Where(value => IsOption(value) && written.Contains(value))
                    .Select(value =>
                        $"'{option.Option.Name}' needs a value, and '{value}' looks like an option. Write '{option.Option.Name}=VALUE' if it is the value."
                    ),
                ArgumentResult argument => argument
                    .Tokens.Select(token => token.Value)
                    .Where(value => IsOption(value) && written.Contains(value))
                    .Select(value => $"'{value}' is no option here. If it is a value, write '--' in front of it."),
                _ => [],
            };
            foreach (var fault in faults)
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Flags(Option flag, IEnumerable<string> written) =>
        from argument in written
        from name in flag.Aliases.Prepend(flag.Name)
        where
            argument.StartsWith(name, StringComparison.Ordinal)
            && argument.Length > name.Length
            && Attaching.Contains(argument[name.Length])
        where !bool.TryParse(argument[(name.Length + 1)..], out _)
        select $"'{argument}' turns '{flag.Name}' neither on nor off. Write '{flag.Name}' alone, or leave it out.";

    private static bool IsOption(string value) => value.Length > 2 && value.StartsWith("--", StringComparison.Ordinal);
}
