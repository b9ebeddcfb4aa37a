using System.Text;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Server.Console;
using Alliance.Graph.Server.Files;

namespace Alliance.Graph.Server.Documents;

/// <summary>The folder of registered documents: a file for each, named after the hash of its content.</summary>
internal sealed class DocumentFolder(string path)
{
    private const string Extension = ".graphql";

    // A mark at the beginning or a wrong byte would make another hash of what looks like the same text.
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Full path of the folder.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The documents by their hash.</summary>
    /// <exception cref="CommandFailure">Files cannot be read, or are not what their names say; all of them are
    /// listed.</exception>
    public IReadOnlyDictionary<string, string> Read()
    {
        if (!Directory.Exists(Path))
        {
            throw new CommandFailure(
                $"The folder of registered documents, '{Path}', does not exist. Correct 'Documents:Folder', or register a document with 'documents add'."
            );
        }

        var documents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path, $"*{Extension}").Order(StringComparer.Ordinal))
        {
            var text = ReadFile(file);
            var hash = TrustedDocuments.HashOf(text);
            if (System.IO.Path.GetFileNameWithoutExtension(file) == hash)
            {
                documents.Add(hash, text);
            }
            else
            {
                problems.Add(
                    $"'{file}' was changed or renamed: the hash of its content is {hash}. Register it again with 'documents add', and remove this file."
                );
            }
        }

        return problems.Count == 0 ? documents : throw new CommandFailure(string.Join(Environment.NewLine, problems));
    }

    /// <summary>Adds a document, and says whether it is new.</summary>
    public async Task<bool> AddAsync(string hash, string text, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path);
        var file = System.IO.Path.Combine(Path, hash + Extension);
        if (File.Exists(file))
        {
            return false;
        }

        await WholeFile.WriteAsync(file, _utf8.GetBytes(text), cancellationToken);
        return true;
    }

    /// <summary>The text of a file.</summary>
    /// <exception cref="CommandFailure">It cannot be read, or is not UTF-8.</exception>
    public static string ReadFile(string file)
    {
        try
        {
            return _utf8.GetString(File.ReadAllBytes(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailure(
                $"'{file}' cannot be read as a document in UTF-8: {exception.Message} Correct the file or its name.",
                exception
            );
        }
    }
}
