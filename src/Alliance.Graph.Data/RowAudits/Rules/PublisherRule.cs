using Alliance.Graph.Data.RowAudits.Reading;
using Alliance.Graph.Sdk.Audits;

namespace Alliance.Graph.Data.RowAudits.Rules;

/// <summary>
/// Of the host of every address it is known who publishes there, so that a copy is not taken for the publisher.
/// </summary>
internal sealed class PublisherRule : IAuditRule
{
    public IEnumerable<AuditOffence> Check(AuditedRows rows) =>
        from row in rows.All
        where SourceForm.IsAddress(row.Provenance.Source)
        let host = new Uri(row.Provenance.Source).IdnHost
        where !PublisherList.Hosts.Contains(host)
        select new AuditOffence(
            row.Type.Node.Name,
            row.Key,
            AuditRules.Publisher,
            "source",
            $"Nobody has said who publishes on '{host}'.",
            "Find the address of the publisher if this is a copy. Then add the host to 'publishers.json': who publishes there, and for which rows it is the body itself."
        );
}
