using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Alliance.Graph.Sdk.Analyzers.Tests;

/// <summary>A small module that is compiled in memory and looked at by all analyzers.</summary>
internal static class AnalysedModule
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using Alliance.Graph.Domain;
        using Alliance.Graph.Sdk;
        using Alliance.Graph.Sdk.Definitions;
        using Alliance.Graph.Sdk.Imports;
        using Alliance.Graph.Sdk.Model;
        using Alliance.Graph.Sdk.Schema;
        using Microsoft.EntityFrameworkCore;

        namespace Lights;

        public sealed class Light
        {
            public required string Key { get; init; }
            public required string Name { get; init; }
            public required DateTime SeenAt { get; init; }
            public required int Height { get; init; }
            public required Colour Colour { get; init; }
            public required Told Told { get; init; }
        }

        public sealed class LightKeeper
        {
            public required string LightKey { get; init; }
            public required string KeeperKey { get; init; }
        }

        public sealed class Keeper
        {
            public required string Key { get; init; }
        }

        public enum Colour { Red, Green }

        [Description("Whether it is told.")]
        public enum Told { [Description("It is.")] Yes }

        """;

    // Everything that this test process can load: .NET, EF Core, and the Sdk.
    private static readonly ImmutableArray<MetadataReference> _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !IsOfTests(path))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> _analyzers =
    [
        new DescriptionAnalyzer(),
        new CalculationAnalyzer(),
        new SurroundingsAnalyzer(),
        new TableAnalyzer(),
        new LinkOrderAnalyzer(),
    ];

    /// <summary>What is found in a module with the given members.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyseAsync(string members) =>
        await AnalyseSourceAsync(
            $$"""
            {{Usings}}
            public sealed class LightsModule : GraphModule
            {
                public override ModuleManifest Manifest { get; } = new("harbour-lights", "Lights", "What is known about lights.", "Keepers");

                private static string Shout(string text) => text + "!";

                {{members}}
            }
            """
        );

    /// <summary>What is found in a node's declaration.</summary>
    public static Task<IReadOnlyList<Diagnostic>> AnalyseNodeAsync(string calls) =>
        AnalyseAsync(
            $"public override void ConfigureSchema(SchemaBuilder schema) => schema.Node<Light>(light => light.Key, \"A light at the coast.\"){calls};"
        );

    private static async Task<IReadOnlyList<Diagnostic>> AnalyseSourceAsync(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Lights",
            [CSharpSyntaxTree.ParseText(source)],
            _references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));

        return
        [
            .. (await compilation.WithAnalyzers(_analyzers).GetAnalyzerDiagnosticsAsync()).OrderBy(found =>
                found.Location.SourceSpan.Start
            ),
        ];
    }

    /// <summary>
    /// Tests have modules that nobody loads, so a compilation that knows a framework of tests is not looked at as a
    /// module.
    /// </summary>
    private static bool IsOfTests(string path) =>
        Path.GetFileName(path).StartsWith("xunit", StringComparison.Ordinal)
        || Path.GetFileName(path).Contains(".Tests.", StringComparison.Ordinal);
}
