using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Alliance.Graph.Server.Composition.Packages;

/// <summary>An assembly that is built against the Sdk. Read from its metadata: nothing of it is run yet.</summary>
/// <param name="File">The file in its package.</param>
/// <param name="Name">Name of the assembly.</param>
/// <param name="SdkVersion">Version of the Sdk that it was built against.</param>
internal sealed record ModuleAssembly(string File, string Name, Version SdkVersion)
{
    private const string Sdk = "Alliance.Graph.Sdk";

    /// <summary>The assemblies of a package that are built against the Sdk, without those of the host.</summary>
    public static IReadOnlyList<ModuleAssembly> FindIn(Package package) =>
        [.. package.Files.Select(file => Read(package, file)).OfType<ModuleAssembly>()];

    private static ModuleAssembly? Read(Package package, string file)
    {
        try
        {
            using var stream = package.Open(file);
            using var image = new PEReader(stream);
            if (!image.HasMetadata)
            {
                return null;
            }

            var metadata = image.GetMetadataReader();
            var name = metadata.GetString(metadata.GetAssemblyDefinition().Name);
            var sdk = metadata
                .AssemblyReferences.Select(metadata.GetAssemblyReference)
                .Where(reference => metadata.GetString(reference.Name) == Sdk)
                .Select(reference => reference.Version)
                .FirstOrDefault();
            return sdk is null || IsOfHost(name) ? null : new ModuleAssembly(file, name, sdk);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>A published module may carry copies of the host's rooms; they are not modules.</summary>
    private static bool IsOfHost(string name) =>
        name == "Alliance.Graph.Core" || System.IO.File.Exists(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));
}
