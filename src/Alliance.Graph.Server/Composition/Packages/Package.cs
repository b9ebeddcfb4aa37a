using System.Reflection;
using System.Runtime.Loader;

namespace Alliance.Graph.Server.Composition.Packages;

/// <summary>Where the assemblies of a module are.</summary>
internal abstract class Package
{
    /// <summary>Names of the files that can hold the module, in their order.</summary>
    public abstract IEnumerable<string> Files { get; }

    /// <summary>The package at a path; null if there is none.</summary>
    public static Package? At(string path)
    {
        var full = Path.GetFullPath(path);
        return Directory.Exists(full) ? new FolderPackage(full)
            : File.Exists(full) && full.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase) ? ArchivePackage.TryRead(full)
            : null;
    }

    public abstract Stream Open(string file);

    public abstract Assembly Load(AssemblyLoadContext context, string file);

    /// <summary>Finds the files that the module of a file needs by the names of their assemblies; null for those that are not in the package.</summary>
    public abstract Func<AssemblyName, string?> NeedsOf(string file);
}
