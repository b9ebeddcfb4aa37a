using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Server.Owners;

/// <summary>One thing that is wrong with a module.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">Code, place, what is wrong and what to do.</param>
internal sealed record ModuleFault(FaultKind Kind, string Text)
{
    public static ModuleFault Of(Diagnostic found) => new(KindOf(found.Code), found.ToString());

    private static FaultKind KindOf(string code) =>
        code switch
        {
            DiagnosticCodes.MissingDescription or DiagnosticCodes.EmptyDescription or DiagnosticCodes.InvalidName =>
                FaultKind.Wording,
            DiagnosticCodes.NotPortable or DiagnosticCodes.NotTranslatable or DiagnosticCodes.InvalidRule =>
                FaultKind.Calculations,
            DiagnosticCodes.ForeignTable or DiagnosticCodes.SharedColumn => FaultKind.Tables,
            DiagnosticCodes.MissingMigration => FaultKind.Migrations,
            DiagnosticCodes.InvalidReport => FaultKind.Report,
            _ when code.StartsWith("IMPORT_", StringComparison.Ordinal) => FaultKind.Imports,
            _ when code.StartsWith("PACKAGE_", StringComparison.Ordinal)
                    || code.StartsWith("MODULE_", StringComparison.Ordinal) => FaultKind.Package,
            _ => FaultKind.Declarations,
        };
}
