namespace Alliance.Graph.Sdk.Diagnostics;

/// <summary>One thing that is wrong with a module or between modules.</summary>
/// <param name="Code">Stable code in upper case, for programs.</param>
/// <param name="Module">Id of the module that must be mended.</param>
/// <param name="Place">Type, field or table concerned.</param>
/// <param name="Problem">What is wrong and why it matters.</param>
/// <param name="Remedy">What its owner should do.</param>
public sealed record Diagnostic(string Code, string Module, string Place, string Problem, string Remedy)
{
    /// <inheritdoc />
    public override string ToString() => $"{Code} [{Module}] {Place}: {Problem} {Remedy}";
}
