using System.Text.Json;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Data.Releases;

/// <summary>
/// The folder in which each release is a folder of its name. It alone says which releases there are: a database that is
/// restored or
/// lost takes none along.
/// </summary>
/// <param name="path">Full path; it need not be there.</param>
public sealed class ReleaseFolder(string path)
{
    /// <summary>Name of the database in a release.</summary>
    public const string DatabaseName = "alliance.db";

    /// <summary>Name of the folder itself, unless somebody says otherwise.</summary>
    public const string StandardName = "releases";

    // A name of none, so that nobody takes it for a release.
    private const string DraftPrefix = ".making-";
    private const string LockName = ".making.lock";
    private const string NotePrefix = ".removed-";
    private const string NoteExtension = ".json";

    /// <summary>Full path.</summary>
    public string Path { get; } = path;

    /// <summary>
    /// Where it is unless somebody says otherwise: beside the database. Null if that is no file, or none that can be
    /// named.
    /// </summary>
    public static string? Beside(DatabaseOptions database)
    {
        try
        {
            return DatabaseProvider.Of(database.Provider).FileOf(database.ConnectionString) is { } file
                ? System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, StandardName)
                : null;
        }
        catch (ArgumentException)
        {
            // Whoever opens the database says what is wrong with it.
            return null;
        }
    }

    /// <summary>The folder of a release, which need not be there.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Whether there is a release of this name, whole or damaged.</summary>
    public bool Has(string name) => ReleaseName.IsValid(name) && Directory.Exists(PathOf(name));

    /// <summary>Names of all releases, the latest name first.</summary>
    public IReadOnlyList<string> Names() =>
        !Directory.Exists(Path)
            ? []
            :
            [
                .. Directory
                    .EnumerateDirectories(Path)
                    .Select(folder => System.IO.Path.GetFileName(folder))
                    .Where(ReleaseName.IsValid)
                    .OrderDescending(ReleaseOrder.ByName),
            ];

    /// <summary>The note about a release that was removed, the latest name first.</summary>
    public IReadOnlyList<RemovedRelease> Removed() =>
        !Directory.Exists(Path)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(Path, $"{NotePrefix}*{NoteExtension}")
                    .Select(file => System.IO.Path.GetFileName(file)[NotePrefix.Length..^NoteExtension.Length])
                    .Select(FindRemoved)
                    .OfType<RemovedRelease>()
                    .OrderByDescending(note => note.Name, ReleaseOrder.ByName),
            ];

    /// <summary>The note about a release that was removed; null if none of this name was, or there is one.</summary>
    public RemovedRelease? FindRemoved(string name)
    {
        if (!ReleaseName.IsValid(name) || Has(name) || !File.Exists(NoteOf(name)))
        {
            return null;
        }

        try
        {
            return RemovedRelease.Read(File.ReadAllBytes(NoteOf(name)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // The name is taken all the same.
            return new RemovedRelease(
                name,
                null,
                null,
                null,
                null,
                File.GetLastWriteTimeUtc(NoteOf(name)),
                "The note about it cannot be read."
            );
        }
    }

    /// <summary>What a release says of itself; null if there is none of this name.</summary>
    /// <exception cref="ReleaseException">It is damaged, or of a later form.</exception>
    public ReleaseManifest? Find(string name)
    {
        if (!Has(name))
        {
            return null;
        }

        ReleaseManifest manifest;
        try
        {
            manifest = ReleaseManifest.Read(
                File.ReadAllBytes(System.IO.Path.Combine(PathOf(name), ReleaseManifest.FileName))
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ReleaseException(
                $"The release '{name}' cannot be read: '{ReleaseManifest.FileName}' is missing or damaged ({exception.Message}). Bring its folder back from a copy.",
                exception
            );
        }

        return manifest.Format != ReleaseManifest.KnownFormat
                ? throw new ReleaseException(
                    $"The release '{name}' was made by a later version of the server, which this one cannot read. Update the server."
                )
            : manifest.Name != name
                ? throw new ReleaseException(
                    $"The folder '{name}' holds the release '{manifest.Name}'. Give it its own name again."
                )
            : manifest;
    }

    /// <summary>
    /// Keeps others from making or removing a release here until the result is disposed, and takes away what a killed
    /// one has left.
    /// </summary>
    /// <param name="undone">What did not happen if this fails.</param>
    /// <exception cref="ReleaseException">Somebody does, or the folder cannot be written.</exception>
    public async Task<IAsyncDisposable> BeginAsync(string undone = "No release was made")
    {
        LockFile? taken = null;
        try
        {
            Directory.CreateDirectory(Path);
            while (taken is null)
            {
                taken = await LockFile.TryTakeAsync(System.IO.Path.Combine(Path, LockName));
            }

            ClearDrafts();
            return taken;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await (taken?.DisposeAsync() ?? default);
            throw new ReleaseException(
                $"{undone}: somebody else makes or removes a release in '{Path}' at this moment, or the folder cannot be written ({exception.Message}). Wait for them, or see to its rights.",
                exception
            );
        }
    }

    /// <summary>Makes a folder in which a release can grow unseen.</summary>
    public string BeginDraft(string name) =>
        Directory
            .CreateDirectory(System.IO.Path.Combine(Path, $"{DraftPrefix}{name}-{System.IO.Path.GetRandomFileName()}"))
            .FullName;

    /// <summary>Where the note about a removed release is.</summary>
    internal string NoteOf(string name) => System.IO.Path.Combine(Path, $"{NotePrefix}{name}{NoteExtension}");

    /// <summary>Takes its name from a release, which nobody finds any more.</summary>
    internal void Hide(string name) =>
        Directory.Move(
            PathOf(name),
            System.IO.Path.Combine(Path, $"{DraftPrefix}{name}-{System.IO.Path.GetRandomFileName()}")
        );

    /// <summary>Deletes what has no name. What cannot be deleted yet is left to the next one.</summary>
    internal void ClearDrafts()
    {
        foreach (var left in Directory.EnumerateDirectories(Path, $"{DraftPrefix}*"))
        {
            Directory.Delete(left, recursive: true);
        }
    }
}
