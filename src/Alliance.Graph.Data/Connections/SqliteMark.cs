namespace Alliance.Graph.Data.Connections;

/// <summary>Which commits a connection has seen.</summary>
/// <param name="Connected">The connection. Another one counts anew, so that its numbers can be the same for other
/// rows.</param>
/// <param name="Version">As <c>PRAGMA data_version</c> tells it.</param>
internal sealed record SqliteMark(object Connected, long Version);
