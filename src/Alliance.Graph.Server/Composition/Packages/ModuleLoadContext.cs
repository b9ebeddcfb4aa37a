using System.Reflection;
using System.Runtime.Loader;

namespace Alliance.Graph.Server.Composition.Packages;

/// <summary>
/// Loads a packaged module and what it brings. The host is asked first, so that Sdk, Domain and EF Core are the
/// host's own: types of two copies would not be the same types.
/// </summary>
internal sealed class ModuleLoadContext(Package package, ModuleAssembly module) : AssemblyLoadContext(module.Name)
{
    private readonly Func<AssemblyName, string?> _needs = package.NeedsOf(module.File);

    public Assembly LoadModule() => package.Load(this, module.File);

    /// <summary>
    /// The assemblies that the module's own code names and nobody brings. .NET would ask for them one by one, when the
    /// code that uses them is about to run: some at the start, some in the middle of a request.
    /// </summary>
    public IReadOnlyList<AssemblyName> MissingFor(Assembly assembly) =>
        [
            .. assembly
                .GetReferencedAssemblies()
                .Where(reference => !Exists(reference))
                .OrderBy(reference => reference.Name, StringComparer.Ordinal),
        ];

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(assemblyName);
        }
        catch (FileNotFoundException)
        {
            return _needs(assemblyName) is { } file ? package.Load(this, file) : null;
        }
    }

    private bool Exists(AssemblyName reference)
    {
        try
        {
            LoadFromAssemblyName(reference);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }
}
