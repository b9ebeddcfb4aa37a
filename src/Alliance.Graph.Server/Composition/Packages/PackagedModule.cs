using System.Reflection;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Server.Composition.Packages;

/// <summary>Loads the one module of a package. What is wrong is collected, and the server then refuses to start.</summary>
internal static class PackagedModule
{
    /// <summary>The module; null if it cannot be loaded, with the reason among the diagnostics.</summary>
    public static GraphModule? Load(string path, DiagnosticBag diagnostics)
    {
        var place = $"package '{path}'";
        if (PackageFolder.Open(path) is not { } folder)
        {
            diagnostics.Add(
                DiagnosticCodes.PackageNotFound, path, place,
                "There is no folder and no .nupkg file with assemblies for .NET 10 at that path.",
                "Correct 'Modules:Packages' or put the package there; a relative path starts at the folder in which the server is run.");
            return null;
        }

        var candidates = ModuleAssembly.FindIn(folder);
        if (candidates.Count != 1)
        {
            diagnostics.Add(
                DiagnosticCodes.NotAModule, path, place,
                candidates.Count == 0
                    ? "None of its assemblies is built against Alliance.Graph.Sdk, so it holds no module."
                    : $"Several of its assemblies are built against Alliance.Graph.Sdk: {string.Join(", ", candidates.Select(candidate => $"'{candidate.Name}'"))}.",
                "Name a package that holds exactly one module.");
            return null;
        }

        return SdkCompatibility.Check(candidates[0], place, diagnostics) ? Create(candidates[0], place, diagnostics) : null;
    }

    private static GraphModule? Create(ModuleAssembly candidate, string place, DiagnosticBag diagnostics)
    {
        try
        {
            var assembly = new ModuleLoadContext(candidate.Path).LoadFromAssemblyPath(candidate.Path);
            var types = assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(GraphModule)) && !type.IsAbstract).ToList();
            if (types.Count == 1)
            {
                return (GraphModule)Activator.CreateInstance(types[0])!;
            }

            diagnostics.Add(
                DiagnosticCodes.NotAModule, candidate.Name, place,
                $"It has {types.Count} public classes that derive from GraphModule, and one is needed.",
                "Make exactly one public class the module, with a constructor without parameters.");
        }
        catch (Exception exception) when (exception is ReflectionTypeLoadException or FileNotFoundException or FileLoadException
            or TypeLoadException or BadImageFormatException or MissingMethodException or TargetInvocationException)
        {
            diagnostics.Add(
                DiagnosticCodes.NotLoadable, candidate.Name, place,
                $"It cannot be loaded: {Reason(exception)}",
                "Put the assemblies that it needs beside it, or build it against what this server brings.");
        }

        return null;
    }

    private static string Reason(Exception exception)
        => exception switch
        {
            ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => first.Message,
            TargetInvocationException { InnerException: { } inner } => inner.Message,
            _ => exception.Message,
        };
}
