namespace Alliance.Graph.Data.Releases.Parts;

/// <summary>A module that a release was made with.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Version of its package.</param>
/// <param name="Migrations">What its tables were made by, in that order; none if it has no tables.</param>
public sealed record ReleaseModule(string Id, string Version, IReadOnlyList<string> Migrations);
