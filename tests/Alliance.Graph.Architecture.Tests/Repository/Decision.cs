using System.Globalization;
using System.Text.RegularExpressions;

namespace Alliance.Graph.Architecture.Tests.Repository;

/// <summary>A decision, as its file in <c>src/decisions</c> says it.</summary>
internal sealed partial record Decision(string FileName, string Text)
{
    public const string Folder = "src/decisions";

    private static readonly string[] Sections = ["Context", "Choice", "Price"];

    public string Number => FileName[..4];

    /// <summary>Earlier decisions that this one changes or replaces.</summary>
    public IReadOnlyList<string> Changes => [.. Numbers(Line("Amends")), .. Numbers(Line("Supersedes"))];

    /// <summary>Later decisions that have changed or replaced this one.</summary>
    public IReadOnlyList<string> ChangedBy => Numbers(Line("Status"));

    public bool IsSuperseded => Line("Status")?.StartsWith("superseded", StringComparison.Ordinal) == true;

    /// <summary>What the form of a decision asks for and this file does not have.</summary>
    public IEnumerable<string> Faults
    {
        get
        {
            if (!Name().IsMatch(FileName))
            {
                yield return "The file is not named NNNN-short-title.md.";
            }

            if (!Text.StartsWith($"# {Number}. ", StringComparison.Ordinal))
            {
                yield return $"The first line is not '# {Number}. ' and a title.";
            }

            if (Line("Status") is not { } status || !Status().IsMatch(status))
            {
                yield return "The status is neither 'accepted', with 'amended by' and links or without, nor 'superseded by' and a link.";
            }

            if (
                !DateOnly.TryParseExact(
                    Line("Date"),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out _
                )
            )
            {
                yield return "There is no date of the form 2026-11-29.";
            }

            var sections = Section().Matches(Text);
            if (!sections.Select(section => section.Groups["title"].Value).SequenceEqual(Sections))
            {
                yield return "The sections are not Context, Choice and Price, in this order.";
            }

            foreach (var empty in sections.Where(section => string.IsNullOrWhiteSpace(section.Groups["text"].Value)))
            {
                yield return $"The section '{empty.Groups["title"].Value}' is empty.";
            }

            foreach (var line in Text.Split('\n').Where(line => line.Length >= 120))
            {
                yield return $"A line has 120 columns or more: '{line}'.";
            }
        }
    }

    /// <summary>All decisions, by number.</summary>
    public static IReadOnlyList<Decision> All { get; } =
    [
        .. SourceTree
            .Files("*.md", Folder)
            .Where(path => path != $"{Folder}/README.md")
            .Order(StringComparer.Ordinal)
            .Select(path => new Decision(Path.GetFileName(path), Page.Load(path).Text)),
    ];

    private string? Line(string label) =>
        Head()
            .Matches(Text)
            .FirstOrDefault(line => line.Groups["label"].Value == label)
            ?.Groups["value"]
            .Value.Replace("\n  ", " ", StringComparison.Ordinal);

    private static List<string> Numbers(string? line) =>
        [.. Link().Matches(line ?? "").Select(link => link.Groups["number"].Value)];

    [GeneratedRegex(@"^[0-9]{4}(-[a-z0-9]+)+\.md$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^- (?<label>\w+): (?<value>.+(\n  .+)*)$", RegexOptions.Multiline)]
    private static partial Regex Head();

    [GeneratedRegex(
        @"^(accepted(, amended by (\[[0-9]{4}\]\(\S+\.md\)(, )?)+)?|superseded by \[[0-9]{4}\]\(\S+\.md\))$"
    )]
    private static partial Regex Status();

    [GeneratedRegex(@"\[(?<number>[0-9]{4})\]\(\k<number>-")]
    private static partial Regex Link();

    [GeneratedRegex(@"^## (?<title>.+)\n(?<text>(?:(?!## ).*\n?)*)", RegexOptions.Multiline)]
    private static partial Regex Section();
}
