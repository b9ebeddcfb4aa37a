using System.Globalization;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Benchmarks.Reporting;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>What came of a soak.</summary>
internal sealed record SoakResult(
    DatabaseProviderKind Database,
    SoakTally Tally,
    int Changes,
    TimeSpan Elapsed,
    SoakUsage Usage
)
{
    public string ToText(bool withUsage)
    {
        var answers = new Table($"answers on {Database}", "number");
        answers.Add("right", Count(Tally.Right));
        answers.Add("unavailable", Count(Tally.Unavailable));
        answers.Add("wrong", Count(Tally.Wrong));
        answers.Add("a second", Number.Rounded(Tally.Answers / Elapsed.TotalSeconds));
        answers.Add("changes meanwhile", Count(Changes));
        return string.Join(
            $"{Environment.NewLine}{Environment.NewLine}",
            [
                answers.ToText(),
                .. withUsage
                    ? [UsageTable().ToText(), $"{(Usage.IsFlat ? "FLAT" : "NOT FLAT")}: {SoakUsage.Rule}."]
                    : Array.Empty<string>(),
                $"{Tally.QuestionsPassed} passed, {Tally.QuestionsFailed} failed: questions that had answers, and no wrong one.",
            ]
        );
    }

    private Table UsageTable()
    {
        var table = new Table("the server", "working set MB", "handles", "threads");
        Add("after the warm-up", Usage.Warm);
        Add("at the end", Usage.End);
        Add("after a rest", Usage.Rested);
        return table;

        void Add(string when, ProcessUsage usage) =>
            table.Add(when, Number.Rounded(usage.WorkingSetMegabytes), Count(usage.Handles), Count(usage.Threads));
    }

    private static string Count(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
