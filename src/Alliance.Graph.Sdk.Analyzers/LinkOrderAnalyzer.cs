using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Alliance.Graph.Sdk.Analyzers;

/// <summary>
/// Finds a <c>ConnectionThrough</c> whose keys are exchanged, by their names: the first is named after the type that
/// the link leads to, or
/// the second after the one that has it, and not the other way round.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LinkOrderAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.LinkOrder];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var invocation = (IInvocationOperation)context.Operation;
        var method = invocation.TargetMethod;
        if (
            method.Name != "ConnectionThrough"
            || !SdkNames.IsOfSdk(method)
            || Named(invocation, "linkParentKey") is not { } first
            || Named(invocation, "linkTargetKey") is not { } second
        )
        {
            return;
        }

        var (owner, link, target) = (
            method.ContainingType.TypeArguments[0],
            method.TypeArguments[0],
            method.TypeArguments[1]
        );
        if (owner.Name == target.Name)
        {
            return;
        }

        var isRight = SdkNames.Begins(first, owner.Name) || SdkNames.Begins(second, target.Name);
        if (!isRight && (SdkNames.Begins(first, target.Name) || SdkNames.Begins(second, owner.Name)))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rules.LinkOrder, invocation.Syntax.GetLocation(), owner.Name, target.Name, link.Name)
            );
        }
    }

    /// <summary>The property that a key names.</summary>
    private static string? Named(IInvocationOperation invocation, string parameter) =>
        invocation
            .Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)
            ?.Value.Descendants()
            .OfType<IPropertyReferenceOperation>()
            .Where(property => property.Instance is IParameterReferenceOperation)
            .Select(property => property.Property.Name)
            .FirstOrDefault();
}
