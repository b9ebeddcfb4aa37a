namespace Alliance.Graph.Data.Releases.Parts;

/// <summary>A file of a release.</summary>
/// <param name="Path">Where it is in the folder, with '/' between the parts.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">SHA-256 of its bytes, as 64 digits and small letters.</param>
public sealed record ReleaseFile(string Path, long Bytes, string Sha256);
