using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Alliance.Graph.Sdk.Analyzers;

/// <summary>Finds descriptions that are empty, and enums of fields that have none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DescriptionAnalyzer : DiagnosticAnalyzer
{
    private const string Attribute = "System.ComponentModel.DescriptionAttribute";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [Rules.MissingDescription, Rules.UndescribedValue];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.Invocation, OperationKind.ObjectCreation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var (method, arguments) = context.Operation switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Arguments),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments),
            _ => (null, default),
        };
        if (method is null || !SdkNames.IsOfSdk(method))
        {
            return;
        }

        foreach (
            var argument in arguments.Where(argument => IsDescription(argument.Parameter) && IsEmpty(argument.Value))
        )
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rules.MissingDescription, argument.Syntax.GetLocation(), argument.Parameter!.Name)
            );
        }

        if (
            method.Name is "Field" or "Computed"
            && method.TypeArguments.Length > 0
            && EnumOf(method.TypeArguments.Last()) is { } shown
            && Undescribed(shown) is { Count: > 0 } missing
        )
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Rules.UndescribedValue,
                    arguments[0].Syntax.GetLocation(),
                    shown.Name,
                    string.Join(", ", missing.Select(name => $"'{name}'"))
                )
            );
        }
    }

    private static bool IsDescription(IParameterSymbol? parameter) =>
        parameter is { Type.SpecialType: SpecialType.System_String }
        && parameter.Name.ToLowerInvariant().EndsWith("description", System.StringComparison.Ordinal);

    private static bool IsEmpty(IOperation value) =>
        value.ConstantValue is { HasValue: true, Value: var constant }
        && (constant is null || (constant is string text && string.IsNullOrWhiteSpace(text)));

    /// <summary>
    /// The enum that a field shows, alone, nullable or in a list; null if it is none, or one of another assembly.
    /// </summary>
    private static INamedTypeSymbol? EnumOf(ITypeSymbol type) =>
        type switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Enum } found => found.Locations.Any(location => location.IsInSource)
                ? found
                : null,
            IArrayTypeSymbol array => EnumOf(array.ElementType),
            INamedTypeSymbol { TypeArguments: { Length: 1 } inner } => EnumOf(inner[0]),
            _ => null,
        };

    private static List<string> Undescribed(INamedTypeSymbol type) =>
        [
            .. new ISymbol[] { type }
                .Concat(type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue))
                .Where(symbol =>
                    !symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == Attribute)
                )
                .Select(symbol => symbol.Name),
        ];
}
