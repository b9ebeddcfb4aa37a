using System.ComponentModel;
using System.Diagnostics;

namespace Alliance.Graph.Architecture.Tests.Repository;

/// <summary>What git would keep of a folder: its files and new ones, without those that are ignored.</summary>
internal static class GitFiles
{
    /// <summary>
    /// Files as paths from the folder; null if git is not there or knows no repository of it, as after unpacking an
    /// archive.
    /// </summary>
    public static async Task<IReadOnlyList<string>?> InAsync(string folder)
    {
        try
        {
            // The setting lets it read a folder of another user, such as one that is mounted into a container.
            using var git = Process.Start(
                new ProcessStartInfo(
                    "git",
                    [
                        "-c",
                        "safe.directory=*",
                        "-C",
                        folder,
                        "ls-files",
                        "--cached",
                        "--others",
                        "--exclude-standard",
                        "-z",
                    ]
                )
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var errors = git.StandardError.ReadToEndAsync();
            var files = await git.StandardOutput.ReadToEndAsync();
            await git.WaitForExitAsync();
            await errors;
            return git.ExitCode == 0 ? files.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
