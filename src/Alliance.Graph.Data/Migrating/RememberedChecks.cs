using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Data.Migrating;

/// <summary>
/// Remembers in a file that modules were found in order, so that nobody checks again what is the same to the byte: the
/// assemblies
/// beside the program and beside each module, the modules, the kind of database and the runtime. What cannot be read or
/// written is
/// checked.
/// </summary>
internal sealed class RememberedChecks
{
    // Some sets of modules, each on both databases.
    private const int MaximumMarks = 16;

    private readonly string? _path;
    private readonly Lazy<string?> _mark;

    public RememberedChecks(ComposedGraph graph, DatabaseOptions options)
    {
        _path = options.CheckedModulesFile;
        _mark = new(() => MarkOf(graph, options.Provider));
    }

    public bool AreKnown() => _path is not null && _mark.Value is { } mark && Marks(_path).Contains(mark);

    public void Keep()
    {
        if (_path is null || _mark.Value is not { } mark)
        {
            return;
        }

        var draft = $"{_path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            File.WriteAllLines(draft, [.. Marks(_path).TakeLast(MaximumMarks - 1), mark]);
            File.Move(draft, _path, overwrite: true);
        }
        catch (Exception exception) when (IsNoAccess(exception))
        {
            // The folder can be read-only; then every start checks.
        }
    }

    private static string[] Marks(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception exception) when (IsNoAccess(exception))
        {
            return [];
        }
    }

    /// <summary>
    /// Null if an assembly is in no file, as those of a package file are: nobody can tell whether it is still the same.
    /// </summary>
    private static string? MarkOf(ComposedGraph graph, DatabaseProviderKind provider)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add($"{RuntimeInformation.FrameworkDescription} {provider}");
        var folders = new SortedSet<string>(StringComparer.Ordinal)
        {
            Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory),
        };
        foreach (var module in graph.Modules)
        {
            var type = module.GetType();
            Add($"{module.Manifest.Id} {type.AssemblyQualifiedName} {type.Module.ModuleVersionId}");
            if (Path.GetDirectoryName(type.Assembly.Location) is not { Length: > 0 } folder)
            {
                return null;
            }

            folders.Add(folder);
        }

        try
        {
            foreach (
                var file in folders.SelectMany(folder =>
                    Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal)
                )
            )
            {
                using var content = File.OpenRead(file);
                Add(file);
                hash.AppendData(SHA256.HashData(content));
            }
        }
        catch (Exception exception) when (IsNoAccess(exception))
        {
            return null;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes($"{text}\n"));
    }

    private static bool IsNoAccess(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
