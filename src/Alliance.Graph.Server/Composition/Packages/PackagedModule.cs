using System.Reflection;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Server.Composition.Packages;

/// <summary>
/// Loads the one module of a package. What is wrong is collected, and the server then refuses to start.
/// </summary>
internal static class PackagedModule
{
    /// <summary>The module; null if it cannot be loaded, with the reason among the diagnostics.</summary>
    public static GraphModule? Load(string path, DiagnosticBag diagnostics)
    {
        var place = $"package '{path}'";
        try
        {
            return Load(Package.At(path), path, place, diagnostics);
        }
        catch (PackageFault fault)
        {
            diagnostics.Add(fault.Code, path, place, fault.Problem, fault.Remedy);
            return null;
        }
    }

    private static GraphModule? Load(Package package, string path, string place, DiagnosticBag diagnostics)
    {
        var candidates = ModuleAssembly.FindIn(package);
        if (candidates.Count != 1)
        {
            diagnostics.Add(
                DiagnosticCodes.NotAModule,
                path,
                place,
                candidates.Count == 0
                    ? "None of its assemblies is built against Alliance.Graph.Sdk, so it holds no module."
                    : $"Several of its assemblies are built against Alliance.Graph.Sdk: {string.Join(", ", candidates.Select(candidate => $"'{candidate.Name}'"))}.",
                "Name a package that holds exactly one module."
            );
            return null;
        }

        return SdkCompatibility.Check(candidates[0], place, diagnostics)
            ? Create(package, candidates[0], place, diagnostics)
            : null;
    }

    private static GraphModule? Create(
        Package package,
        ModuleAssembly candidate,
        string place,
        DiagnosticBag diagnostics
    )
    {
        var context = new ModuleLoadContext(package, candidate);
        try
        {
            var assembly = context.LoadModule();
            if (context.MissingFor(assembly) is { Count: > 0 } missing)
            {
                AddNotLoadable(LoadFault.Missing(missing), candidate, place, diagnostics);
                return null;
            }

            var types = assembly
                .GetExportedTypes()
                .Where(type => type.IsSubclassOf(typeof(GraphModule)) && !type.IsAbstract)
                .ToList();
            if (types is [var type] && type.GetConstructor([]) is not null)
            {
                var module = (GraphModule)Activator.CreateInstance(type)!;

                // Asked for here, where the package is known: it can need what is missing as well.
                _ = module.Manifest;
                return module;
            }

            diagnostics.Add(
                DiagnosticCodes.NotAModule,
                candidate.Name,
                place,
                types.Count == 1
                    ? $"Its module '{types[0].FullName}' has no public constructor without parameters, so the server cannot create it."
                    : $"It has {types.Count} public classes that derive from GraphModule, and one is needed.",
                "Make exactly one public class the module, with a constructor without parameters."
            );
        }
        catch (Exception exception) when (LoadFault.Of(exception) is { } fault)
        {
            AddNotLoadable(fault, candidate, place, diagnostics);
        }
        catch (TargetInvocationException exception)
        {
            diagnostics.Add(
                DiagnosticCodes.NotLoadable,
                candidate.Name,
                place,
                $"Its constructor fails: {exception.InnerException?.Message}",
                "Let the constructor only keep what it is given, and declare in the methods that are there for it."
            );
        }

        return null;
    }

    private static void AddNotLoadable(
        LoadFault fault,
        ModuleAssembly candidate,
        string place,
        DiagnosticBag diagnostics
    ) => diagnostics.Add(DiagnosticCodes.NotLoadable, candidate.Name, place, fault.Problem, fault.Remedy);
}
