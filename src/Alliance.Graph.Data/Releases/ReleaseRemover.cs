namespace Alliance.Graph.Data.Releases;

/// <summary>
/// Takes a release away: from one moment to the next it is unknown, and then its files go. A note stays, so that nobody
/// who follows a
/// citation is told that there never was one, and no other release gets the name.
/// </summary>
/// <param name="folder">Where releases are.</param>
/// <param name="clock">Tells when it was removed.</param>
public sealed class ReleaseRemover(ReleaseFolder folder, TimeProvider clock)
{
    private const string Undone = "Nothing was removed";

    /// <summary>Removes one, damaged or whole.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="reason">Why; whoever asks for it is told.</param>
    /// <returns>The note that stays.</returns>
    /// <exception cref="ReleaseException">There is none of this name, or it cannot be removed; it is there as before
    /// then.</exception>
    public async Task<RemovedRelease> RemoveAsync(string name, string reason)
    {
        await using var alone = await folder.BeginAsync(Undone);
        if (!folder.Has(name))
        {
            throw new ReleaseException($"{Undone}: there is no release '{name}' in '{folder.Path}'.");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var manifest = ManifestOf(name);
        var note = new RemovedRelease(
            name,
            manifest?.Title,
            manifest?.CreatedAt,
            manifest?.Revision,
            manifest?.Database.Sha256,
            new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc),
            reason
        );
        try
        {
            // In this order a removal that is killed leaves the release, or what the next one takes away: never a name
            // without a note.
            await File.WriteAllBytesAsync(folder.NoteOf(name), note.Write());
            folder.Hide(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (folder.Has(name))
            {
                File.Delete(folder.NoteOf(name));
            }

            throw new ReleaseException(
                $"{Undone}: {exception.Message} See that you may write in '{folder.Path}', and where files that are open cannot be moved, end the servers that read it.",
                exception
            );
        }

        folder.ClearDrafts();
        return note;
    }

    /// <summary>What a damaged one said of itself cannot be told any more.</summary>
    private ReleaseManifest? ManifestOf(string name)
    {
        try
        {
            return folder.Find(name);
        }
        catch (ReleaseException)
        {
            return null;
        }
    }
}
