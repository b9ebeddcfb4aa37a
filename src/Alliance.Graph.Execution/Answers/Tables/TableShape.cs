using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>A table that a document asks for: known before anything is read, and the same whatever is read.</summary>
/// <param name="Name">Its name, by which it is chosen: that of the root field, and of its groups or aggregate.</param>
/// <param name="Field">The root field.</param>
/// <param name="Part">What of a list it shows; null for its items, and for fields that are no lists.</param>
/// <param name="Levels">The lists that make its rows, that of the root first.</param>
/// <param name="Columns">Its columns, in the order of the document.</param>
internal sealed record TableShape(
    string Name,
    RootPlan Field,
    ConnectionSelection? Part,
    IReadOnlyList<TableLevel> Levels,
    IReadOnlyList<TableColumn> Columns
)
{
    /// <summary>The list whose items are the first level, to be read page by page; null if it has none.</summary>
    public ConnectionPlan? List =>
        Part is GroupsSelection { Connection: { ShowsItems: true } groups } ? groups
        : Part is not null ? null
        : Field switch
        {
            RootConnectionPlan root => root.Connection,
            SearchPlan search => search.Connection,
            _ => null,
        };
}
