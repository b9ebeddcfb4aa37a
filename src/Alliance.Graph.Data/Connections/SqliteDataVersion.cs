using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// The version of the data that a connection has read last (https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html,
/// <c>SQLITE_FCNTL_DATA_VERSION</c>). It changes when a read of this connection meets what somebody else has committed,
/// and costs neither a
/// lock nor a call of the system.
/// </summary>
internal static class SqliteDataVersion
{
    private const int DataVersion = 35;

    public static uint Of(sqlite3 connection)
    {
        var code = FileControl(connection, IntPtr.Zero, DataVersion, out var version);
        SqliteException.ThrowExceptionForRC(code, connection);
        return version;
    }

    // The driver's own library, which has no name for this call.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(sqlite3 connection, IntPtr database, int operation, out uint value);
}
