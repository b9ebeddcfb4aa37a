using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Alliance.Graph.Sdk.Analyzers;

/// <summary>
/// Finds a module that reads the clock, or reaches for files, the network or processes: in calculations, maps, and
/// anywhere else.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SurroundingsAnalyzer : DiagnosticAnalyzer
{
    private static readonly HashSet<string> _clocks =
    [
        "System.DateTime.Now",
        "System.DateTime.UtcNow",
        "System.DateTime.Today",
        "System.DateTimeOffset.Now",
        "System.DateTimeOffset.UtcNow",
        "System.TimeProvider.System",
        "System.Environment.TickCount",
        "System.Environment.TickCount64",
    ];

    // What only takes paths apart, and what reads memory, is no harm.
    private static readonly HashSet<string> _outside =
    [
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
        "System.IO.DriveInfo",
        "System.IO.FileSystemWatcher",
        "System.Net.Http.HttpClient",
        "System.Net.Sockets.Socket",
        "System.Net.Sockets.TcpClient",
        "System.Net.WebClient",
        "System.Diagnostics.Process",
    ];

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.Clock, Rules.Outside];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ModuleTypes.Only(start.Compilation) is not null)
            {
                start.RegisterOperationAction(
                    Analyze,
                    OperationKind.PropertyReference,
                    OperationKind.Invocation,
                    OperationKind.ObjectCreation
                );
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        ISymbol? used = context.Operation switch
        {
            IPropertyReferenceOperation property => property.Property,
            IInvocationOperation invocation => invocation.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };
        if (used?.ContainingType is not { } type || SdkNames.IsInMigrations(context.ContainingSymbol))
        {
            return;
        }

        var typeName = SdkNames.FullName(type);
        if (
            _clocks.Contains($"{typeName}.{used.Name}") || (typeName == "System.Diagnostics.Stopwatch" && used.IsStatic)
        )
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rules.Clock, context.Operation.Syntax.GetLocation(), $"{type.Name}.{used.Name}")
            );
        }
        else if (_outside.Contains(typeName))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Rules.Outside,
                    context.Operation.Syntax.GetLocation(),
                    used.Name == ".ctor" ? $"new {type.Name}" : $"{type.Name}.{used.Name}"
                )
            );
        }
    }
}
