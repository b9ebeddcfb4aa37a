using System.IO.Compression;
using System.Reflection;
using System.Runtime.Loader;
using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Server.Composition.Packages;

/// <summary>
/// A .nupkg. Its assemblies are loaded from memory: what is unpacked nowhere is not left behind by a server that is
/// killed, is not
/// shared by two that start at once, and cannot be exchanged by another user of the machine.
/// </summary>
internal sealed class ArchivePackage : Package
{
    private const string Framework = "net10.0";

    private readonly SortedDictionary<string, byte[]> _files;

    private ArchivePackage(SortedDictionary<string, byte[]> files) => _files = files;

    public override IEnumerable<string> Files => _files.Keys;

    /// <summary>The package in a file, measured before anything of it is unpacked.</summary>
    /// <exception cref="PackageFault">The file is damaged, for another framework, or too large.</exception>
    public static ArchivePackage Read(string path)
    {
        try
        {
            PackageSize.OfFile.Require(new FileInfo(path).Length);
            using var archive = ZipFile.OpenRead(path);
            var assemblies = archive.Entries.Select(LibraryEntry.Of).OfType<LibraryEntry>().ToList();
            var own = assemblies.Where(assembly => assembly.IsFor(Framework)).ToList();
            RequireFramework(own, assemblies);
            PackageSize.OfAssemblies.Require(own.Sum(assembly => assembly.Length));

            var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var assembly in own)
            {
                files[assembly.Name] = assembly.Read();
            }

            return new ArchivePackage(files);
        }
        catch (Exception exception)
            when (exception
                    is InvalidDataException
                        or IOException
                        or UnauthorizedAccessException
                        or NotSupportedException
            )
        {
            throw new PackageFault(
                DiagnosticCodes.PackageDamaged,
                $"The file is there, but it cannot be read as a package: {exception.Message}",
                "Copy or download it again, and compare its size and checksum with the original; see that the server may read it."
            );
        }
    }

    public override Stream Open(string file) => new MemoryStream(_files[file], writable: false);

    public override Assembly Load(AssemblyLoadContext context, string file) => context.LoadFromStream(Open(file));

    public override Func<AssemblyName, string?> NeedsOf(string file) =>
        name => _files.ContainsKey($"{name.Name}.dll") ? $"{name.Name}.dll" : null;

    private static void RequireFramework(IReadOnlyCollection<LibraryEntry> own, IReadOnlyCollection<LibraryEntry> all)
    {
        if (own.Count > 0)
        {
            return;
        }

        var others = string.Join(
            ", ",
            all.Select(assembly => $"'{assembly.Framework}'").Distinct().Order(StringComparer.Ordinal)
        );
        throw new PackageFault(
            DiagnosticCodes.PackageForOtherFramework,
            others.Length == 0
                ? $"It has no assembly in 'lib/{Framework}', nor in a folder of another framework."
                : $"Its assemblies are for {others}, and this server loads those in 'lib/{Framework}'.",
            $"Take a release of the module for {Framework}, or pack it with <TargetFramework>{Framework}</TargetFramework>."
        );
    }
}
