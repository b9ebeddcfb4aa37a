namespace Alliance.Graph.Sdk.Diagnostics;

/// <summary>Collects all diagnostics of a composition, so that they are reported together.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    /// <summary>What was collected so far, in the order of discovery.</summary>
    public IReadOnlyList<Diagnostic> Items => _items;

    /// <summary>Adds one diagnostic.</summary>
    public void Add(string code, string module, string place, string problem, string remedy) =>
        _items.Add(new Diagnostic(code, module, place, problem, remedy));

    /// <summary>Adds what another check collected.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    /// <summary>Throws one exception that names everything collected, or does nothing if there is nothing.</summary>
    /// <exception cref="CompositionException">At least one diagnostic was collected.</exception>
    public void ThrowIfAny()
    {
        if (_items.Count > 0)
        {
            throw new CompositionException(_items);
        }
    }
}
