using System;
using Microsoft.CodeAnalysis;

namespace Alliance.Graph.Sdk.Analyzers;

/// <summary>Knows the contract by its names.</summary>
internal static class SdkNames
{
    private const string Root = "Alliance.Graph.Sdk";

    /// <summary>Whether a member is one of the contract, so that what it is given is a declaration.</summary>
    public static bool IsOfSdk(ISymbol symbol) => symbol.ContainingAssembly?.Name == Root;

    /// <summary>Whether a type derives from <c>GraphModule</c>.</summary>
    public static bool IsModule(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == "GraphModule" && IsOfSdk(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a symbol stands in a namespace for migrations, which dotnet-ef writes.</summary>
    public static bool IsInMigrations(ISymbol symbol)
    {
        for (
            var space = symbol.ContainingNamespace;
            space is { IsGlobalNamespace: false };
            space = space.ContainingNamespace
        )
        {
            if (space.Name == "Migrations")
            {
                return true;
            }
        }

        return false;
    }

    public static string FullName(ITypeSymbol type) =>
        type.ToDisplayString(
            SymbolDisplayFormat.CSharpErrorMessageFormat.WithMiscellaneousOptions(
                SymbolDisplayMiscellaneousOptions.None
            )
        );

    public static bool Begins(string text, string start) => text.StartsWith(start, StringComparison.Ordinal);
}
