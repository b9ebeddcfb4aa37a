using Alliance.Graph.Data.Auditing.Reading;
using Alliance.Graph.Sdk.Audits;

namespace Alliance.Graph.Data.Auditing.Rules;

/// <summary>
/// A sentence that is the same for many countries but for their names: read so often, it looks like as many facts, and was read once
/// at most. It may stay if the notes of each of its rows say so.
/// </summary>
internal sealed class BoilerplateRule : IAuditRule
{
    /// <summary>Fewer countries can share a sentence by what happened.</summary>
    private const int Many = 6;

    /// <summary>Shorter texts are names and titles.</summary>
    private const int Sentence = 60;

    public IEnumerable<AuditOffence> Check(AuditedRows rows)
    {
        var names = new CountryNames(rows.Countries);
        var sayings = from row in rows.All
                      where row.Country is not null && !row.IsRecordedForEach
                      from text in row.Texts.Append(new AuditedField<string>("notes", row.Notes ?? ""))
                      where text.Value.Length >= Sentence && row.Type.Audit?.SharedWordings.Contains(text.Name) != true
                      group row by (row.Type, text.Name, Text: names.Without(row.Country!.Value, text.Value));
        foreach (var saying in sayings)
        {
            var countries = saying.Select(row => row.Country).Distinct().Count();
            var marker = MarkerOf(countries);
            foreach (var row in countries < Many ? [] : saying.Where(row => row.Notes?.Contains(marker, StringComparison.Ordinal) != true))
            {
                yield return new AuditOffence(
                    saying.Key.Type.Node.Name,
                    row.Key,
                    AuditRules.Boilerplate,
                    saying.Key.Name,
                    $"The text stands for {countries} countries, with nothing but their names changed.",
                    $"Write what is known of this country, or null where the file allows it. If one source says it of all of them together, begin the notes of each row with '{marker}'.");
            }
        }
    }

    /// <summary>What notes say of a sentence that stands for several countries.</summary>
    private static string MarkerOf(int countries) => $"Said of {countries} countries together";
}
