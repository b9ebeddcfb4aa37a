using System.Text.RegularExpressions;

namespace Alliance.Graph.Architecture.Tests.Repository;

/// <summary>A finding about a package that we use, as the head of its script in <c>findings</c> says it.</summary>
internal sealed partial record Finding(string FileName, string Text)
{
    public const string Folder = "findings";

    /// <summary>The parts of a head, in their order.</summary>
    public static readonly string[] Parts = ["Guess", "Truth", "Why it matters", "Versions", "Date"];

    /// <summary>How a finding compares what it expects with what it saw.</summary>
    public const string Comparison =
        "for line in \"${expected[@]}\"; do\n  grep -qxF -- \"$line\" <<<\"$output\" || { echo \"CHANGED: no longer '$line'\"; exit 1; }\ndone\n";

    /// <summary>All findings, by name.</summary>
    public static IReadOnlyList<Finding> All { get; } =
    [
        .. SourceTree
            .Files("*.sh", Folder)
            .Order(StringComparer.Ordinal)
            .Select(path => new Finding(Path.GetFileName(path), Page.Load(path).Text)),
    ];

    /// <summary>Parts that the head has and says something about.</summary>
    public IEnumerable<string> SaidParts =>
        Text.Split('\n')
            .TakeWhile(line => line.StartsWith('#'))
            .Select(line => Part().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups["name"].Value);

    /// <summary>The line of the table in the page about the findings: name, guess, truth and versions.</summary>
    public string Row =>
        $"| `{Path.GetFileNameWithoutExtension(FileName)}` | {Said("Guess")} | {Said("Truth")} | {Said("Versions")} |";

    /// <summary>
    /// Whether it expects at least one line, in the one form that <c>findings/check</c> can alter, and compares it.
    /// </summary>
    public bool StatesWhatItExpects =>
        Expectation().Count(Text) == 1
        && Text.Split("expected=(").Length == 2
        && Text.Contains($")\n{Comparison}", StringComparison.Ordinal);

    private string Said(string part) =>
        string.Join(
                ' ',
                Text.Split('\n')
                    .SkipWhile(line => !line.StartsWith($"# {part}:", StringComparison.Ordinal))
                    .TakeWhile((line, index) => index == 0 || line.StartsWith("#  ", StringComparison.Ordinal))
                    .Select(line =>
                        line[(line.StartsWith($"# {part}:", StringComparison.Ordinal) ? part.Length + 3 : 1)..].Trim()
                    )
            )
            .Replace("|", @"\|", StringComparison.Ordinal);

    [GeneratedRegex(@"^expected=\(\n(?:  .+\n)+\)\n", RegexOptions.Multiline)]
    private static partial Regex Expectation();

    [GeneratedRegex(@"^# (?<name>[A-Z][a-z ]+): +\S")]
    private static partial Regex Part();
}
