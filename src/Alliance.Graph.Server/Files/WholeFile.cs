using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.Files;

/// <summary>Writes a file so that nobody ever reads half of it.</summary>
internal static class WholeFile
{
    /// <exception cref="CommandFailure">The file cannot be written; an earlier one is untouched.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(path);
        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            throw new CommandFailure(
                $"'{target}' was not written: its folder does not exist. Make it, or name another file."
            );
        }

        // In the same folder, because a file is only replaced in one step within a file system.
        var draft = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            await File.WriteAllBytesAsync(draft, content, cancellationToken);
            File.Move(draft, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(
                $"'{target}' was not written: {exception.Message} Make sure that it can be written there, or name another file.",
                exception
            );
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
