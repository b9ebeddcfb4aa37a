using System.Globalization;
using System.Text.RegularExpressions;
using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Execution.Settings;

namespace Alliance.Graph.Execution.Answers.Descriptions;

/// <summary>How a file is cited.</summary>
internal static partial class CitationText
{
    /// <summary>The citation.</summary>
    /// <param name="publication">How the operator wants it.</param>
    /// <param name="file">The file.</param>
    /// <param name="tables">Names of its tables.</param>
    public static string Of(Publication publication, TableFile file, IReadOnlyList<string> tables)
    {
        var values = new Dictionary<string, string?>
        {
            ["title"] = publication.Title,
            ["publisher"] = publication.Publisher,
            ["question"] = file.Operation ?? string.Join(", ", tables),
            ["revision"] = file.Revision?.ToString(CultureInfo.InvariantCulture),
            ["date"] = file.Time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["address"] = file.Request.Address?.Graph,
        };
        var whole = Optional()
            .Replace(
                publication.Citation,
                part => Name().Matches(part.Value).All(name => ValueOf(name) is not null) ? part.Groups[1].Value : ""
            );
        return Name().Replace(whole, name => ValueOf(name) ?? "").Trim();

        string? ValueOf(Match name) => values.GetValueOrDefault(name.Groups[1].Value);
    }

    [GeneratedRegex(@"\[([^\[\]]*)\]")]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Name();
}
