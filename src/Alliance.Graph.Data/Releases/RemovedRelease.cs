using System.Text.Json;

namespace Alliance.Graph.Data.Releases;

/// <summary>
/// What is left of a release that was taken away: enough for whoever follows a citation to learn what it was, and that
/// it is gone.
/// </summary>
/// <param name="Name">Its name, which no other release gets.</param>
/// <param name="Title">What it was, in one line; null if it could not be read any more.</param>
/// <param name="CreatedAt">When it was made, in UTC; null likewise.</param>
/// <param name="Revision">Number of the newest revision that it held; null likewise.</param>
/// <param name="Sha256">SHA-256 of its database, by which copies elsewhere are known; null likewise.</param>
/// <param name="RemovedAt">When it was removed, in UTC.</param>
/// <param name="Reason">Why.</param>
public sealed record RemovedRelease(
    string Name,
    string? Title,
    DateTime? CreatedAt,
    long? Revision,
    string? Sha256,
    DateTime RemovedAt,
    string Reason
)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of the note.</summary>
    public byte[] Write() => [.. JsonSerializer.SerializeToUtf8Bytes(this, _json), (byte)'\n'];

    /// <summary>Reads the text of a note.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static RemovedRelease Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<RemovedRelease>(utf8, _json) ?? throw new JsonException("It is empty.");
}
