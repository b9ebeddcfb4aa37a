using Alliance.Graph.Data.RowAudits.Reading;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Audits;

namespace Alliance.Graph.Data.RowAudits.Rules;

/// <summary>
/// The kind of a source, if a row says it, and the day of its reading agree with how sure the row is.
/// </summary>
internal sealed class QualityRule : IAuditRule
{
    public IEnumerable<AuditOffence> Check(AuditedRows rows)
    {
        foreach (var row in rows.All)
        {
            var provenance = row.Provenance;
            if (ProblemOf(provenance) is { } problem)
            {
                yield return new AuditOffence(
                    row.Type.Node.Name,
                    row.Key,
                    AuditRules.Quality,
                    "quality",
                    problem.Text,
                    problem.Remedy
                );
            }

            if (
                provenance is { CheckedOn: { } day, Confidence: not Confidence.Sourced }
                && string.IsNullOrWhiteSpace(row.Notes)
            )
            {
                yield return new AuditOffence(
                    row.Type.Node.Name,
                    row.Key,
                    AuditRules.Quality,
                    "checkedOn",
                    $"The row was checked on {day:yyyy-MM-dd}, but it is '{EnumText.ToText(provenance.Confidence)}' and has no notes.",
                    "Name the source that was read and write 'sourced', or say in the notes what was looked for and what was found."
                );
            }
        }
    }

    private static (string Text, string Remedy)? ProblemOf(Provenance provenance) =>
        (provenance.Confidence, provenance.Quality) switch
        {
            (Confidence.Sourced, SourceQuality.GeneralKnowledge) => (
                "The row is sourced, but its source is said to be general knowledge.",
                "Write 'primary' or 'secondary', or 'general-knowledge' as 'confidence' too."
            ),
            (Confidence.GeneralKnowledge, SourceQuality.Primary or SourceQuality.Secondary) => (
                "The row is general knowledge, but its source is not said to be that.",
                "Write 'general-knowledge' as 'quality', or name what was read and write 'sourced' as 'confidence'."
            ),
            (not (Confidence.Sourced or Confidence.GeneralKnowledge), { } quality) => (
                $"The row was read nowhere ('{EnumText.ToText(provenance.Confidence)}'), but says that its source is '{EnumText.ToText(quality)}'.",
                "Leave out 'quality'."
            ),
            _ => null,
        };
}
