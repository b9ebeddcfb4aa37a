using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Faults;

/// <summary>A file system of a few megabytes, in memory.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    /// <summary>Only the system's administrator can mount one: without that right the test is skipped.</summary>
    /// <param name="path">A folder, which becomes the disk.</param>
    /// <param name="megabytes">Its size.</param>
    public static async Task<SmallDisk> MountAsync(string path, int megabytes)
    {
        Directory.CreateDirectory(path);
        var failure = await ShellCommand.TryAsync(
            "mount",
            "-t",
            "tmpfs",
            "-o",
            $"size={megabytes}m,mode=0777",
            "tmpfs",
            path
        );
        Skip.IfNot(
            failure is null,
            $"No small disk can be mounted here, so that none can be filled; that takes root outside of a closed container. mount says: {failure}"
        );
        return new SmallDisk(path);
    }

    /// <summary>Fills it to its last byte, with a file beside the database.</summary>
    public void Fill()
    {
        using var file = File.Create(System.IO.Path.Combine(Path, "filling"), bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException) { }
    }

    public void Empty() => File.Delete(System.IO.Path.Combine(Path, "filling"));

    // Lazily: what still has files open there, such as a database server that is just ending, does not keep it.
    public async ValueTask DisposeAsync() => await ShellCommand.RunAsync("umount", "--lazy", Path);
}
