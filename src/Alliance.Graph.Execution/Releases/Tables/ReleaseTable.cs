namespace Alliance.Graph.Execution.Releases.Tables;

/// <summary>A table of a release: a query that everybody could ask, and what its columns are.</summary>
/// <param name="Name">Name of its files, without their ending.</param>
/// <param name="Description">What its rows are.</param>
/// <param name="Document">The query.</param>
/// <param name="Columns">Names of the columns, in their order: those of fields, with a dot between them.</param>
/// <param name="Key">Columns that tell its rows apart; none if no single columns do.</param>
internal sealed record ReleaseTable(
    string Name,
    string Description,
    string Document,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Key
);
