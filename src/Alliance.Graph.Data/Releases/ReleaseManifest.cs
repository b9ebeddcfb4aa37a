using System.Text.Json;
using System.Text.Json.Serialization;
using Alliance.Graph.Data.Releases.Parts;

namespace Alliance.Graph.Data.Releases;

/// <summary>What a release says of itself: the file <c>release.json</c> in its folder.</summary>
/// <param name="Format">Which form this file has; 1.</param>
/// <param name="Name">Name of the release.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Notes">What its readers should know; null if nothing was said.</param>
/// <param name="CreatedAt">When it was made, in UTC. Whatever asks for the time within the release is told this
/// one.</param>
/// <param name="Revision">Number of the newest revision that it holds; 0 if there was none.</param>
/// <param name="RevisedAt">When that revision was made, by which it is told from one with the same number; null if
/// there was none.</param>
/// <param name="Publisher">Who is named as its author.</param>
/// <param name="License">License of the data, as SPDX names it; null if nobody said.</param>
/// <param name="Modules">The modules that it was made with, and their migrations.</param>
/// <param name="Types">How many rows of each type it has, by the name of the type.</param>
/// <param name="Tables">How many rows each table of its database has.</param>
/// <param name="LeftOut">Rows that everybody sees and that were left out all the same, as they cannot be without a row
/// that not everybody sees.</param>
/// <param name="Files">Its other files, except the list of hashes.</param>
public sealed record ReleaseManifest(
    int Format,
    string Name,
    string Title,
    string? Notes,
    DateTime CreatedAt,
    long Revision,
    DateTime? RevisedAt,
    string Publisher,
    string? License,
    IReadOnlyList<ReleaseModule> Modules,
    IReadOnlyList<ReleaseCount> Types,
    IReadOnlyList<ReleaseCount> Tables,
    IReadOnlyList<ReleaseCount> LeftOut,
    IReadOnlyList<ReleaseFile> Files
)
{
    /// <summary>The form that this release of the server writes and reads.</summary>
    public const int KnownFormat = 1;

    /// <summary>Name of the file.</summary>
    public const string FileName = "release.json";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    /// <summary>The file of the database.</summary>
    [JsonIgnore]
    public ReleaseFile Database => Files.First(file => file.Path == ReleaseFolder.DatabaseName);

    /// <summary>The text of the file.</summary>
    public byte[] Write() => [.. JsonSerializer.SerializeToUtf8Bytes(this, _json), (byte)'\n'];

    /// <summary>Reads the text of the file.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static ReleaseManifest Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<ReleaseManifest>(utf8, _json) is { } manifest
        && manifest.Files.Any(file => file.Path == ReleaseFolder.DatabaseName)
            ? manifest
            : throw new JsonException($"It names no file '{ReleaseFolder.DatabaseName}'.");
}
