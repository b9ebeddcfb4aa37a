using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Alliance.Graph.Sdk.Analyzers;

/// <summary>The modules of a compilation. Tests have some that nobody can load, and these are none.</summary>
internal static class ModuleTypes
{
    /// <summary>The public module; null if there is none, or more than one.</summary>
    public static INamedTypeSymbol? Only(Compilation compilation)
    {
        var found = compilation.ReferencedAssemblyNames.Any(name =>
            name.Name is "xunit.core" or "Alliance.Graph.Sdk.Testing"
        )
            ? []
            : In(compilation.Assembly.GlobalNamespace).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static IEnumerable<INamedTypeSymbol> In(INamespaceSymbol space) =>
        space
            .GetTypeMembers()
            .Where(type =>
                type is { DeclaredAccessibility: Accessibility.Public, IsAbstract: false } && SdkNames.IsModule(type)
            )
            .Concat(space.GetNamespaceMembers().SelectMany(In));
}
