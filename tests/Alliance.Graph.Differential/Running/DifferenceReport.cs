using System.Globalization;
using System.Text;
using Alliance.Graph.Differential.Documents;

namespace Alliance.Graph.Differential.Running;

/// <summary>A difference, with all that is needed to ask again.</summary>
/// <param name="Seed">The run's seed.</param>
/// <param name="Number">Which question of the run it was.</param>
/// <param name="Document">The document.</param>
/// <param name="History">Values of its variables, in all requests up to this one.</param>
/// <param name="Judgement">The answers.</param>
internal sealed record DifferenceReport(
    int Seed,
    int Number,
    Document Document,
    IReadOnlyList<IReadOnlyDictionary<string, Input>> History,
    Judgement Judgement
)
{
    private const int Longest = 4000;

    /// <param name="smaller">The same in fewer words; null if the answers do not differ when they are asked for
    /// again.</param>
    public string ToText(Document? smaller)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"---- seed {Seed}, question {Number}: {Judgement.Difference}");
        text.AppendLine(Document.Text);
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"asked by   {(Document.Caller.Name is { } name ? $"'{name}'" : "nobody known")}: {string.Join(", ", Document.Caller.Roles)}"
        );
        foreach (var values in History.SkipLast(1))
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"asked before with {Shortened(DocumentWriter.Variables(values))}"
            );
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"variables  {DocumentWriter.Variables(History[^1])}");
        text.AppendLine(CultureInfo.InvariantCulture, $"SQLite     {Shortened(Judgement.Sqlite)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"PostgreSQL {Shortened(Judgement.PostgreSql)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"oracle     {Shortened(Judgement.Expected)}");
        text.AppendLine(
            smaller is null
                ? "Asked again the answers are right, so it depends on what was asked at the same time or before."
                : $"in fewer words: {smaller.Text}"
        );
        return text.ToString();
    }

    private static string Shortened(string text) => text.Length <= Longest ? text : $"{text[..Longest]}…";
}
