using Alliance.Graph.Data.Providers;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Alliance.Graph.Data.Faults;

/// <summary>What SQLite and the file system report, in words for the operator.</summary>
internal static class SqliteFaults
{
    public static DatabaseFault? Translate(Exception exception, string connectionString)
    {
        var path = SqliteFile.PathOf(connectionString);
        var database =
            $"The SQLite database '{path ?? new SqliteConnectionStringBuilder(connectionString).DataSource}'";
        return exception switch
        {
            SqliteException sqlite => Describe(sqlite, database, path) is { } described
                ? new DatabaseFault(described.Code, described.Message, exception)
                : null,
            UnauthorizedAccessException or IOException when path is not null && IsAbout(exception, path) =>
                new DatabaseFault(
                    DatabaseFaultCodes.ReadOnly,
                    $"{database} cannot be created or written: {exception.Message} Give the server's user the right to write to the folder, or name another file in the connection string.",
                    exception
                ),
            _ => null,
        };
    }

    private static (string Code, string Message)? Describe(SqliteException exception, string database, string? path) =>
        exception.SqliteErrorCode switch
        {
            SQLITE_READONLY => (
                DatabaseFaultCodes.ReadOnly,
                $"{database} cannot be written: the file, its folder or the connection is read-only. Give the server's user the right to write to both, and leave 'Mode=ReadOnly' out of the connection string."
            ),
            SQLITE_CANTOPEN or SQLITE_PERM when path is not null && !File.Exists(path) => (
                DatabaseFaultCodes.Missing,
                $"{database} does not exist, and the connection may not create it. Correct the path, or run 'migrate' without 'Mode' in the connection string."
            ),
            SQLITE_CANTOPEN or SQLITE_PERM => (
                DatabaseFaultCodes.ReadOnly,
                $"{database} cannot be opened: the server's user lacks a right to the file or to its folder, in which SQLite keeps its journal. Give it the right to read and write both."
            ),
            SQLITE_NOTADB => (
                DatabaseFaultCodes.Invalid,
                $"{database} cannot be opened: the file is not a SQLite database, or it is encrypted. Name another file in the connection string, or move this one away."
            ),
            SQLITE_CORRUPT => (
                DatabaseFaultCodes.Invalid,
                $"{database} is damaged. Move it away, and then run 'restore' with a backup, or 'migrate' and 'import'."
            ),
            SQLITE_FULL => (
                DatabaseFaultCodes.Full,
                $"{database} cannot grow: the disk is full. Make room and try again; what was being written was taken back."
            ),
            SQLITE_IOERR => (
                DatabaseFaultCodes.Unavailable,
                $"{database} cannot be read or written: {exception.Message} Check the disk and its limits; what was being written was taken back."
            ),
            SQLITE_BUSY or SQLITE_LOCKED => (
                DatabaseFaultCodes.Busy,
                $"{database} is locked: another process, most likely an import, has been writing to it for longer than this one may wait. Try again when it is done."
            ),
            SQLITE_ERROR
                when exception.Message.Contains("no such table", StringComparison.Ordinal)
                    || exception.Message.Contains("no such column", StringComparison.Ordinal) => (
                DatabaseFaultCodes.NotMigrated,
                $"{database} does not have the tables of this release: {exception.Message} Run 'migrate', which also says if a newer release has changed them."
            ),
            _ => null,
        };

    // File system exceptions come from import files too; those are not the database's.
    private static bool IsAbout(Exception exception, string path) =>
        exception.Message.Contains(Path.GetDirectoryName(path)!, StringComparison.Ordinal);
}
