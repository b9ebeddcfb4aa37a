using System.Reflection;
using System.Runtime.Loader;

namespace Alliance.Graph.Server.Composition.Packages;

/// <summary>A folder, as a module is built or published to.</summary>
internal sealed class FolderPackage(string folder) : Package
{
    public override IEnumerable<string> Files =>
        Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal);

    public override Stream Open(string file) => File.OpenRead(file);

    public override Assembly Load(AssemblyLoadContext context, string file) => context.LoadFromAssemblyPath(file);

    public override Func<AssemblyName, string?> NeedsOf(string file)
    {
        var resolver = new AssemblyDependencyResolver(file);
        return name =>
        {
            var beside = Path.Combine(folder, $"{name.Name}.dll");
            return resolver.ResolveAssemblyToPath(name) ?? (File.Exists(beside) ? beside : null);
        };
    }
}
