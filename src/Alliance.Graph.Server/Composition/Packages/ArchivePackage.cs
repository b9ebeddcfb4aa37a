using System.IO.Compression;
using System.Reflection;
using System.Runtime.Loader;

namespace Alliance.Graph.Server.Composition.Packages;

/// <summary>
/// A .nupkg. Its assemblies are loaded from memory: what is unpacked nowhere is not left behind by a server that is killed, is not
/// shared by two that start at once, and cannot be exchanged by another user of the machine.
/// </summary>
internal sealed class ArchivePackage : Package
{
    private const string Framework = "lib/net10.0/";

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private ArchivePackage()
    {
    }

    public override IEnumerable<string> Files => _files.Keys;

    /// <summary>The package in a file; null if it is no archive, or has no assemblies for this framework.</summary>
    public static ArchivePackage? TryRead(string path)
    {
        var package = new ArchivePackage();
        try
        {
            using var archive = ZipFile.OpenRead(path);
            foreach (var entry in archive.Entries.Where(IsAssembly))
            {
                using var content = entry.Open();
                using var copy = new MemoryStream();
                content.CopyTo(copy);
                package._files[entry.Name] = copy.ToArray();
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return package._files.Count > 0 ? package : null;
    }

    public override Stream Open(string file) => new MemoryStream(_files[file], writable: false);

    public override Assembly Load(AssemblyLoadContext context, string file) => context.LoadFromStream(Open(file));

    public override Func<AssemblyName, string?> NeedsOf(string file)
        => name => _files.ContainsKey($"{name.Name}.dll") ? $"{name.Name}.dll" : null;

    private static bool IsAssembly(ZipArchiveEntry entry)
        => entry.FullName.Equals(Framework + entry.Name, StringComparison.OrdinalIgnoreCase)
            && entry.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
}
