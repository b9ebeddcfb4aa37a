namespace Alliance.Graph.Server.Composition.Packages;

/// <summary>A package cannot be read.</summary>
/// <param name="code">A code of <see cref="Alliance.Graph.Sdk.Diagnostics.DiagnosticCodes"/>.</param>
/// <param name="problem">What is wrong with it.</param>
/// <param name="remedy">What the operator should do.</param>
internal sealed class PackageFault(string code, string problem, string remedy) : Exception(problem)
{
    public string Code { get; } = code;

    public string Problem { get; } = problem;

    public string Remedy { get; } = remedy;
}
