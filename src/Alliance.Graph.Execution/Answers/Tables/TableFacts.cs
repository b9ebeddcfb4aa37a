using System.Globalization;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>What a file tells of itself, so that its figures can be cited and asked for again.</summary>
internal static class TableFacts
{
    /// <summary>Where the rows come from.</summary>
    public const string Sources =
        "Every row of the graph says where it comes from: select 'provenance { source confidence }'. Most reports are compiled from public sources and are no country's own submission.";

    /// <summary>Each with its name.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(TableFile file)
    {
        List<KeyValuePair<string, string>> facts = [new("question", file.Document)];
        if (file.Variables is { } variables)
        {
            facts.Add(new("variables", variables));
        }

        if (file.Revision is { } revision)
        {
            facts.Add(new("revision", revision.ToString(CultureInfo.InvariantCulture)));
        }

        facts.Add(
            new("time", file.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
        );
        facts.Add(new("sources", Sources));
        return facts;
    }
}
