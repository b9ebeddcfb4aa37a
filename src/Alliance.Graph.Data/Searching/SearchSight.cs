using Alliance.Graph.Data.Querying.Statements;

namespace Alliance.Graph.Data.Searching;

/// <summary>Which entries have a row that a caller can see.</summary>
/// <param name="HasRow">The condition that the entry <c>e</c> has one.</param>
/// <param name="Parts">What stands within it; nothing if everybody sees all rows of the types.</param>
internal sealed record SearchSight(string HasRow, IReadOnlyList<StatementPart> Parts);
