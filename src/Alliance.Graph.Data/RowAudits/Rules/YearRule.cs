using Alliance.Graph.Data.RowAudits.Reading;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Audits;

namespace Alliance.Graph.Data.RowAudits.Rules;

/// <summary>The year of a commitment is one of those that the fact tells which it is about, if both tell any.</summary>
internal sealed class YearRule : IAuditRule
{
    public IEnumerable<AuditOffence> Check(AuditedRows rows)
    {
        foreach (var link in rows.Links)
        {
            if (
                link.Child.Entity is Commitment { Year: { } year } commitment
                && commitment.RelatedKey == link.Parent.Key
            )
            {
                var years = link.Parent.Type.YearsOf(link.Parent.Entity).ToList();
                if (years.Count > 0 && !years.Exists(told => told.Value == year))
                {
                    yield return new AuditOffence(
                        link.Child.Type.Node.Name,
                        link.Child.Key,
                        AuditRules.Year,
                        "year",
                        $"The year is {year}, but {link.Parent.Type.Node.Name} '{link.Parent.Key}', which the row is about, tells {string.Join(", ", years.Select(told => $"'{told.Name}' {told.Value}"))}.",
                        "Read both sources again and correct the wrong one; if neither says it, write null."
                    );
                }
            }
        }
    }
}
