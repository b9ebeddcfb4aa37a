using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Executing;

/// <summary>Reads the groups of a whole list, or of the lists of many parents at once.</summary>
/// <param name="connection">The list of groups.</param>
/// <param name="parents">Keys of the parents; null at the root.</param>
/// <param name="cancellationToken">Ends the read.</param>
internal sealed class GroupReads(ConnectionPlan connection, KeySet? parents, CancellationToken cancellationToken)
    : ConnectionReads
{
    private readonly GroupPlan _groups = connection.Grouped!;

    private readonly GroupedRows _rows = new(
        connection.List,
        connection.Grouped!.Shape,
        parents is null ? null : connection.Link,
        parents
    );

    public override KeySet? Keys => parents;

    public override Task<RowSet> PageAsync(PageWindow window, ReadSession session) =>
        session.ReadGroupPageAsync(_groups.Statements, _rows, window, cancellationToken);

    public override Task<RowSet> CountAsync(PageWindow? window, ReadSession session) =>
        session.CountGroupPageAsync(_groups.Statements, _rows, window, cancellationToken);

    public override Task<RowSet> GroupsAsync(GroupPlan group, ReadSession session) =>
        throw new NotSupportedException("Groups are not grouped.");
}
