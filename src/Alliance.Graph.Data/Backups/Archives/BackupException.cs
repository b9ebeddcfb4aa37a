namespace Alliance.Graph.Data.Backups.Archives;

/// <summary>
/// A backup cannot be written, or a file is none that could be restored, for a reason that the operator can mend: what,
/// why, what to
/// do. The database is as it was.
/// </summary>
public sealed class BackupException : Exception
{
    internal BackupException(string message, Exception? inner = null)
        : base(message, inner) { }
}
