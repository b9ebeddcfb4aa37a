namespace Alliance.Graph.Data.Connections;

/// <summary>Which transactions of a cluster are over.</summary>
/// <param name="Connected">How often the watch was connected. What a server has said counts only as long as its
/// connection lives.</param>
/// <param name="Snapshot">As <c>pg_current_snapshot()</c> writes it.</param>
internal sealed record PostgreSqlMark(int Connected, string Snapshot);
