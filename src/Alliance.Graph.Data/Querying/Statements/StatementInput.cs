using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>What one run of a statement brings along; the statement itself stays the same.</summary>
/// <param name="Request">Values of the request, and who makes it.</param>
/// <param name="Window">The page to read, if it reads one.</param>
/// <param name="Keys">Keys of parents or of rows, if it takes any.</param>
internal sealed record StatementInput(RequestInput Request, PageWindow? Window = null, KeySet? Keys = null)
{
    /// <summary>The keys of the groups whose rows are read, each for itself; null if it reads none.</summary>
    public IReadOnlyList<WantedKeys>? Groups { get; init; }

    /// <summary>Values of the request.</summary>
    public IReadOnlyList<object?> Arguments => Request.Arguments;
}
