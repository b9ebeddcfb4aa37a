using System.Reflection;
using System.Runtime.Loader;
using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Server.Composition.Packages;

/// <summary>Where the assemblies of a module are.</summary>
internal abstract class Package
{
    /// <summary>Names of the files that can hold the module, in their order.</summary>
    public abstract IEnumerable<string> Files { get; }

    /// <summary>The package at a path.</summary>
    /// <exception cref="PackageFault">There is none, or it cannot be read.</exception>
    public static Package At(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            return new FolderPackage(full);
        }

        if (File.Exists(full) && full.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase))
        {
            return ArchivePackage.Read(full);
        }

        throw new PackageFault(
            DiagnosticCodes.PackageNotFound,
            File.Exists(full)
                ? "The file at that path is no .nupkg, by its name."
                : "There is no folder and no file at that path.",
            "Name a folder or a .nupkg file in 'Modules:Packages', or put the package there; a relative path starts at the folder in which the server is run."
        );
    }

    public abstract Stream Open(string file);

    public abstract Assembly Load(AssemblyLoadContext context, string file);

    /// <summary>
    /// Finds the files that the module of a file needs by the names of their assemblies; null for those that are not in
    /// the package.
    /// </summary>
    public abstract Func<AssemblyName, string?> NeedsOf(string file);
}
