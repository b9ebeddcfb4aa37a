namespace Alliance.Graph.Sdk.Diagnostics;

/// <summary>The modules cannot be composed into one graph; all reasons are listed.</summary>
/// <param name="diagnostics">Everything that is wrong.</param>
public sealed class CompositionException(IReadOnlyList<Diagnostic> diagnostics) : Exception(Describe(diagnostics))
{
    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;

    private static string Describe(IReadOnlyList<Diagnostic> diagnostics) =>
        $"The modules do not compose: {diagnostics.Count} problem(s)."
        + string.Concat(diagnostics.Select(diagnostic => $"{Environment.NewLine}  {diagnostic}"));
}
