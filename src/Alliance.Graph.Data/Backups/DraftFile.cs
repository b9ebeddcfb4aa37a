using Alliance.Graph.Data.Backups.Archives;

namespace Alliance.Graph.Data.Backups;

/// <summary>
/// A file that is written beside another and then takes its name, so that nobody ever finds half of it.
/// </summary>
internal sealed class DraftFile : IAsyncDisposable
{
    private readonly string _target;

    /// <exception cref="BackupException">The file's folder is not there.</exception>
    public DraftFile(string target)
    {
        _target = target;
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(target)))
        {
            throw new BackupException(
                $"'{target}' was not written: its folder does not exist. Make it, or name another file."
            );
        }
    }

    // In the same folder, because a file is only replaced in one step within a file system.
    public string Path => field ??= $"{_target}.{System.IO.Path.GetRandomFileName()}.tmp";

    /// <exception cref="BackupException">The file cannot be replaced.</exception>
    public void Publish()
    {
        try
        {
            File.Move(Path, _target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BackupException(
                $"'{_target}' was not written: {exception.Message} Make sure that it can be written there, or name another file.",
                exception
            );
        }
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(Path);
        return ValueTask.CompletedTask;
    }
}
