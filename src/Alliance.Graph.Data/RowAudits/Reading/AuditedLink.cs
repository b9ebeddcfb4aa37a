namespace Alliance.Graph.Data.RowAudits.Reading;

/// <summary>A row that holds the key of another one.</summary>
/// <param name="Parent">The row whose key it is.</param>
/// <param name="Child">The row that holds it.</param>
internal sealed record AuditedLink(AuditedRow Parent, AuditedRow Child);
