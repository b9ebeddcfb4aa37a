using Alliance.Graph.Data.RowAudits.Reading;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Audits;

namespace Alliance.Graph.Data.RowAudits.Rules;

/// <summary>A source is an address or a paper; of what was not read, it can also be the place to check it.</summary>
internal sealed class SourceRule : IAuditRule
{
    public IEnumerable<AuditOffence> Check(AuditedRows rows)
    {
        foreach (var row in rows.All)
        {
            var (source, confidence) = (row.Provenance.Source, row.Provenance.Confidence);
            if (
                confidence is Confidence.Sourced or Confidence.GeneralKnowledge
                && !SourceForm.IsAddress(source)
                && !SourceForm.IsPaper(source)
                && !SourceForm.IsPlaceToCheck(source)
            )
            {
                yield return new AuditOffence(
                    row.Type.Node.Name,
                    row.Key,
                    AuditRules.Source,
                    "source",
                    $"'{source}' is neither an address nor a paper with a number or a date.",
                    "Write the address with 'https://', or who issued the paper, its number and its date. If nothing was read, write 'general knowledge; verify against' and a place."
                );
            }
            else if (
                confidence is Confidence.Sourced
                && !SourceForm.IsAddress(source)
                && !SourceForm.SaysUnread(source)
                && !SourceForm.HasDateAndNumber(source)
            )
            {
                yield return new AuditOffence(
                    row.Type.Node.Name,
                    row.Key,
                    AuditRules.Source,
                    "source",
                    $"The paper '{source}' lacks its date or its number, without which nobody can ask for it.",
                    "Write who issued it, its number and its date, such as 'UN document CRC/C/OPSC/BIH/Q/1 of 2 September 2010', or the address where it stands."
                );
            }
            else if (confidence is Confidence.Sourced && SourceForm.SaysUnread(source))
            {
                yield return new AuditOffence(
                    row.Type.Node.Name,
                    row.Key,
                    AuditRules.Sourced,
                    "source",
                    $"The row claims to be sourced, but its source says that it was not read: '{source}'.",
                    "Name the page or paper that says it, or write 'general-knowledge' as 'confidence'."
                );
            }
        }
    }
}
