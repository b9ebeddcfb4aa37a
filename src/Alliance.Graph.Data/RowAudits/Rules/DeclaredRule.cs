using Alliance.Graph.Data.RowAudits.Reading;

namespace Alliance.Graph.Data.RowAudits.Rules;

/// <summary>What modules declare about single rows, such as the order of dates.</summary>
internal sealed class DeclaredRule : IAuditRule
{
    public IEnumerable<AuditOffence> Check(AuditedRows rows) =>
        from row in rows.All
        from check in row.Type.Audit?.Checks ?? []
        let problem = check.Problem(row.Entity)
        where problem is not null
        select new AuditOffence(row.Type.Node.Name, row.Key, check.Rule, check.Field, problem, check.Remedy);
}
