using System.Globalization;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// Where databases of tests live: in memory where Linux offers it with room to spare, else in the temporary folder.
/// </summary>
/// <remarks>
/// A test process makes and drops hundreds of databases of a thousand files each. On a disk's file system that took a
/// fifth of the
/// processor's time of a module's tests; nothing of it has to outlive the process. What a killed process left behind is
/// taken away by
/// the next one, since it would fill the memory: the folders carry the number of their process.
/// </remarks>
internal static class DatabaseFolders
{
    private const string Memory = "/dev/shm";

    // Several test processes run at once, each with some hundred megabytes. A container often has 64 MB there.
    private const long Room = 4L * 1024 * 1024 * 1024;

    private const string Prefix = "alliance-test-";

    private static readonly Lazy<string> _root = new(FindRoot);

    /// <summary>Makes a folder of its own.</summary>
    public static string Create()
    {
        // The name as the system's temporary folders have it; only its owner may enter.
        var path = Path.Combine(_root.Value, $"{Prefix}{Environment.ProcessId}-{Path.GetRandomFileName()}");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path).FullName
            : Directory
                .CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)
                .FullName;
    }

    private static string FindRoot()
    {
        if (OperatingSystem.IsLinux() && Directory.Exists(Memory))
        {
            RemoveWhatIsLeft();
            return HasRoom() ? Memory : Path.GetTempPath();
        }

        return Path.GetTempPath();
    }

    private static void RemoveWhatIsLeft()
    {
        foreach (var folder in Directory.EnumerateDirectories(Memory, $"{Prefix}*"))
        {
            var number = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (
                !int.TryParse(number, CultureInfo.InvariantCulture, out var process)
                || Directory.Exists($"/proc/{process}")
            )
            {
                continue;
            }

            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Another user's, or another process removes it at this moment.
            }
        }
    }

    private static bool HasRoom()
    {
        try
        {
            return new DriveInfo(Memory).AvailableFreeSpace >= Room;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
