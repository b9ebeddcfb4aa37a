using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Http.Settings;

/// <summary>A key that callers prove themselves with, known by its hash only.</summary>
/// <param name="Name">Whose it is; becomes the name of the caller's identity.</param>
/// <param name="Sha256">SHA-256 of the key's text in UTF-8; 32 bytes.</param>
public sealed record ApiKey(string Name, ReadOnlyMemory<byte> Sha256)
{
    /// <summary>Who the caller is whose key it is; a reader unless set.</summary>
    public Caller Caller { get; init; } = new(Name, [], [], []);
}
