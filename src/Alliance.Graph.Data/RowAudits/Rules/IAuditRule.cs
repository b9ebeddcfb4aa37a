using Alliance.Graph.Data.RowAudits.Reading;

namespace Alliance.Graph.Data.RowAudits.Rules;

/// <summary>A rule that holds for the rows of all modules.</summary>
internal interface IAuditRule
{
    IEnumerable<AuditOffence> Check(AuditedRows rows);
}
