namespace Alliance.Graph.Data.Databases;

/// <summary>
/// A file that one process at a time can hold. The system frees it when its holder dies; a holder that ends takes it
/// away.
/// </summary>
internal sealed class LockFile : IAsyncDisposable
{
    private const int LargestMark = 1 << 16;

    private readonly string _path;
    private readonly FileStream _file;

    private LockFile(string path, FileStream file)
    {
        _path = path;
        _file = file;
    }

    /// <summary>
    /// Takes it; null if it was taken away at this moment, so that the one held has no name any more.
    /// </summary>
    /// <exception cref="IOException">Somebody else holds it, or it cannot be made.</exception>
    public static async Task<LockFile?> TryTakeAsync(string path)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            // Between opening and locking its last holder may have deleted it, and somebody else made and locked one of
            // that name.
            // Nobody but a holder changes a file's length, so that only ours has the one that is set here.
            var mark = Random.Shared.Next(1, LargestMark);
            file.SetLength(mark);
            var named = new FileInfo(path);
            if (named.Exists && named.Length == mark)
            {
                return new LockFile(path, file);
            }
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        await file.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        // Windows deletes no file that is open; elsewhere somebody could lock it between closing and deleting.
        if (OperatingSystem.IsWindows())
        {
            await _file.DisposeAsync();
            Delete();
            return;
        }

        Delete();
        await _file.DisposeAsync();
    }

    private void Delete()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody waits for it, and takes it away in turn; or the folder cannot be written any more, and the file
            // does no harm.
        }
    }
}
