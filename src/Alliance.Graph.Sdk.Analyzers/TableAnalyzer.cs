using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Alliance.Graph.Sdk.Analyzers;

/// <summary>
/// Finds tables whose names do not begin with the id of the module, where one module with a written id is compiled.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TableAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.ForeignTable];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ModuleTypes.Only(start.Compilation) is { } module && IdOf(module) is { } id)
            {
                var prefix = $"{id.Replace('-', '_')}_";
                start.RegisterOperationAction(operation => Analyze(operation, prefix), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, string prefix)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (
            invocation.TargetMethod.Name != "ToTable"
            || invocation.TargetMethod.ContainingNamespace?.ToDisplayString() != "Microsoft.EntityFrameworkCore"
            || SdkNames.IsInMigrations(context.ContainingSymbol)
        )
        {
            return;
        }

        if (
            invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "name")
                is { Value.ConstantValue: { HasValue: true, Value: string table } } name
            && !SdkNames.Begins(table, prefix)
        )
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.ForeignTable, name.Syntax.GetLocation(), table, prefix));
        }
    }

    /// <summary>The id that the manifest has as a literal; null if it is made some other way.</summary>
    private static string? IdOf(INamedTypeSymbol module) =>
        module
            .GetMembers("Manifest")
            .SelectMany(member => member.DeclaringSyntaxReferences)
            .SelectMany(reference =>
                reference.GetSyntax().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
            )
            .Select(creation => creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression)
            .OfType<LiteralExpressionSyntax>()
            .Select(literal => literal.Token.Value as string)
            .FirstOrDefault(text =>
                text is not null && text.All(letter => letter == '-' || (letter < 128 && char.IsLetterOrDigit(letter)))
            );
}
