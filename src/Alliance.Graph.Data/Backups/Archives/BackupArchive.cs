namespace Alliance.Graph.Data.Backups.Archives;

/// <summary>Backups in the form of one kind of database.</summary>
internal abstract class BackupArchive
{
    /// <summary>Writes what the database holds at this moment to a new file.</summary>
    public abstract Task WriteAsync(string file, CancellationToken cancellationToken);

    /// <summary>Restores a file to a place of its own, and leaves both the file and the database alone.</summary>
    /// <exception cref="BackupException">The file is damaged, or no backup of this kind of database.</exception>
    public abstract Task<UnpackedBackup> UnpackAsync(string file, CancellationToken cancellationToken);
}
