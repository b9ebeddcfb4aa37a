using Alliance.Graph.Benchmarks.Reporting;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Corpus;

/// <summary>How two releases compare on one kind of database.</summary>
internal sealed class ReleaseReport(DatabaseProviderKind kind)
{
    // Medians of rounds that are taken in turns still differ by a few hundredths between equal servers.
    private const double Slower = 1.10;

    private readonly List<ReleaseTime> _times = [];
    private readonly List<string> _new = [];
    private readonly List<string> _differences = [];

    public void Add(ReleaseTime time) => _times.Add(time);

    /// <summary>Adds a question that the older release does not understand.</summary>
    public void AddNew(CorpusQuestion question) => _new.Add(question.Name);

    /// <summary>
    /// Adds a question to which they give two answers; measured all the same unless one of them is an error.
    /// </summary>
    public void AddDifference(CorpusQuestion question, string difference) =>
        _differences.Add($"{question.Name}{Environment.NewLine}{difference}");

    public string ToText(bool isMarkdown)
    {
        var table = new Table("database", "query", "before ms", "now ms", "ratio");
        foreach (var time in _times.OrderByDescending(time => time.Ratio))
        {
            table.Add(
                $"{kind}",
                time.Question.Name,
                Number.Milliseconds(time.Before),
                Number.Milliseconds(time.Current),
                Number.Ratio(time.Ratio)
            );
        }

        return string.Join(
            $"{Environment.NewLine}{Environment.NewLine}",
            [
                isMarkdown ? table.ToMarkdown() : table.ToText(),
                $"{kind}: {_times.Count(time => time.Ratio > Slower)} of {_times.Count} queries take more than 10 % longer than before; {_new.Count} are new, {_differences.Count} are answered differently.",
                .. _new.Count > 0
                    ? [$"New, since the older release refuses them: {string.Join(", ", _new)}"]
                    : Array.Empty<string>(),
                .. _differences.Select(difference => $"Answered differently: {difference}"),
            ]
        );
    }
}
