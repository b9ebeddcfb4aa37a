using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>What one run of a statement brings along; the statement itself stays the same.</summary>
/// <param name="Arguments">Values of the request.</param>
/// <param name="Window">The page to read, if it reads one.</param>
/// <param name="Keys">Keys of parents or of rows, if it takes any.</param>
internal sealed record StatementInput(IReadOnlyList<object?> Arguments, PageWindow? Window = null, KeySet? Keys = null);
