using System.Globalization;
using Alliance.Graph.Data.Releases;

namespace Alliance.Graph.Execution.Modules;

/// <summary>How a release is cited in a text.</summary>
internal static class ReleaseCitation
{
    /// <summary>One sentence, for people.</summary>
    public static string Sentence(ReleaseManifest release) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{release.Publisher} ({release.CreatedAt.Year}): {release.Title}. Data set, release {release.Name} of {release.CreatedAt:yyyy-MM-dd}, revision {release.Revision}, SHA-256 of the database {release.Database.Sha256}."
        );
}
