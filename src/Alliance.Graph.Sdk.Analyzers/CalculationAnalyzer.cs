using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Alliance.Graph.Sdk.Analyzers;

/// <summary>
/// Finds calls in calculations that no database has a word for. What it does not know it leaves to the checks at start,
/// which ask EF Core;
/// what it reports cannot be translated.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CalculationAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableHashSet<string> _declarations =
    [
        "Computed",
        "VisibleTo",
        "OrderBy",
        "OrderByDescending",
    ];

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.Untranslatable];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var declaration = (IInvocationOperation)context.Operation;
        if (!_declarations.Contains(declaration.TargetMethod.Name) || !SdkNames.IsOfSdk(declaration.TargetMethod))
        {
            return;
        }

        foreach (
            var call in declaration
                .Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf())
                .OfType<IInvocationOperation>()
        )
        {
            // What has nothing to do with the row is calculated once, by .NET.
            if (DependsOnRow(call) && CallFault.Of(call.TargetMethod) is { } fault)
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(
                        Rules.Untranslatable,
                        call.Syntax.GetLocation(),
                        fault.Call,
                        fault.Problem,
                        fault.Remedy
                    )
                );
            }
        }
    }

    private static bool DependsOnRow(IInvocationOperation call) =>
        call.Descendants()
            .OfType<IParameterReferenceOperation>()
            .Any(reference =>
                reference.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction }
            );
}
