using Alliance.Graph.Data.Auditing.Reading;

namespace Alliance.Graph.Data.Auditing.Rules;

/// <summary>A rule that holds for the rows of all modules.</summary>
internal interface IAuditRule
{
    IEnumerable<AuditOffence> Check(AuditedRows rows);
}
