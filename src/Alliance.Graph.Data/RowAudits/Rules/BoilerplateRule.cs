using System.Globalization;
using System.Text.RegularExpressions;
using Alliance.Graph.Data.RowAudits.Reading;
using Alliance.Graph.Sdk.Audits;

namespace Alliance.Graph.Data.RowAudits.Rules;

/// <summary>
/// A sentence that is the same for many countries but for their names: read so often, it looks like as many facts, and
/// was read once
/// at most. It may stay if the notes of each of its rows say so.
/// </summary>
internal sealed partial class BoilerplateRule : IAuditRule
{
    /// <summary>Fewer countries can share a sentence by what happened.</summary>
    private const int Many = 6;

    public IEnumerable<AuditOffence> Check(AuditedRows rows)
    {
        var names = new CountryNames(rows.Countries);
        var sayings =
            from row in rows.All
            where row.Country is not null && !row.IsRecordedForEach
            from text in row.Texts.Append(new AuditedField<string>("notes", row.Notes ?? ""))
            where Sentence.Is(text.Value)
            group row by (row.Type, text.Name, Text: names.Without(row.Country!.Value, text.Value));
        foreach (var saying in sayings)
        {
            var countries = saying.Select(row => row.Country).Distinct().Count();
            foreach (var row in countries < Many ? [] : saying.Where(row => CountriesOf(row.Notes) < countries))
            {
                yield return new AuditOffence(
                    saying.Key.Type.Node.Name,
                    row.Key,
                    AuditRules.Boilerplate,
                    saying.Key.Name,
                    $"The text stands for {countries} countries, with nothing but their names changed.",
                    $"Write what is known of this country, or null where the file allows it. If one source says it of all of them together, begin the notes of each row with 'Said of {countries} countries together', or of more if it says it of more."
                );
            }
        }
    }

    /// <summary>Of how many countries the source says it, by the notes; 0 if they do not tell.</summary>
    private static int CountriesOf(string? notes) =>
        notes is not null && Marker().Match(notes) is { Success: true } marker
            ? int.Parse(marker.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : 0;

    [GeneratedRegex("Said of ([0-9]{1,4}) countries together")]
    private static partial Regex Marker();
}
