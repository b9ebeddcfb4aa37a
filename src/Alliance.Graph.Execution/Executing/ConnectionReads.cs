using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Executing;

/// <summary>The statements that read a connection: of a whole list, of many parents, or of a search.</summary>
internal abstract class ConnectionReads
{
    /// <summary>How many parents the connection is read for; null at the root.</summary>
    public int? Parents => Keys?.Count;

    /// <summary>Keys of the parents that it is read for; null at the root.</summary>
    public virtual KeySet? Keys => null;

    public abstract Task<RowSet> PageAsync(PageWindow window, ReadSession session);

    public abstract Task<RowSet> CountAsync(PageWindow? window, ReadSession session);

    public abstract Task<RowSet> GroupsAsync(GroupPlan group, ReadSession session);
}

/// <summary>Reads a whole list.</summary>
internal sealed class ListReads(ConnectionPlan connection, CancellationToken cancellationToken) : ConnectionReads
{
    public override Task<RowSet> PageAsync(PageWindow window, ReadSession session) =>
        session.ReadPageAsync(
            connection.Level.Statements,
            connection.Level.Shape,
            connection.List,
            window,
            cancellationToken
        );

    public override Task<RowSet> CountAsync(PageWindow? window, ReadSession session) =>
        session.CountAsync(connection.Level.Statements, connection.List, window, cancellationToken);

    public override Task<RowSet> GroupsAsync(GroupPlan group, ReadSession session) =>
        session.ReadGroupsAsync(group.Statements, connection.List, group.Shape, cancellationToken);
}

/// <summary>Reads the lists of many parents at once.</summary>
internal sealed class ChildReads(ConnectionPlan connection, KeySet parents, CancellationToken cancellationToken)
    : ConnectionReads
{
    public override KeySet? Keys => parents;

    public override Task<RowSet> PageAsync(PageWindow window, ReadSession session) =>
        session.ReadPagesAsync(
            connection.Level.Statements,
            connection.Level.Shape,
            connection.List,
            connection.Link!,
            parents,
            window,
            cancellationToken
        );

    public override Task<RowSet> CountAsync(PageWindow? window, ReadSession session) =>
        session.CountPerParentAsync(
            connection.Level.Statements,
            connection.List,
            connection.Link!,
            parents,
            window,
            cancellationToken
        );

    public override Task<RowSet> GroupsAsync(GroupPlan group, ReadSession session) =>
        session.ReadGroupsPerParentAsync(
            group.Statements,
            connection.List,
            connection.Link!,
            parents,
            group.Shape,
            cancellationToken
        );
}

/// <summary>Reads the first rows of groups.</summary>
/// <param name="connection">The list of rows.</param>
/// <param name="groups">The groups.</param>
/// <param name="cancellationToken">Ends the read.</param>
internal sealed class GroupRowReads(ConnectionPlan connection, LevelResult groups, CancellationToken cancellationToken)
    : ConnectionReads
{
    public override Task<RowSet> PageAsync(PageWindow window, ReadSession session)
    {
        var (of, parents) = (connection.RowsOf!, groups.Rows!.ParentKeys);
        var rows = new GroupedRows(connection.List, of.Grouped!.Shape, parents is null ? null : of.Link);
        return session.ReadGroupRowsAsync(
            connection.Level.Statements,
            connection.Level.Shape,
            rows,
            groups.Rows,
            groups.Visible,
            window.Limit,
            cancellationToken
        );
    }

    public override Task<RowSet> CountAsync(PageWindow? window, ReadSession session) =>
        throw new NotSupportedException("Rows of groups are counted by their groups.");

    public override Task<RowSet> GroupsAsync(GroupPlan group, ReadSession session) =>
        throw new NotSupportedException("Rows of groups are not grouped.");
}

/// <summary>Reads what a search finds.</summary>
internal sealed class SearchReads(SearchRequest request, ConnectionPlan connection, CancellationToken cancellationToken)
    : ConnectionReads
{
    public override Task<RowSet> PageAsync(PageWindow window, ReadSession session) =>
        session.SearchAsync(connection.Level.Shape, request, window, cancellationToken);

    public override Task<RowSet> CountAsync(PageWindow? window, ReadSession session) =>
        session.CountHitsAsync(request, window, cancellationToken);

    public override Task<RowSet> GroupsAsync(GroupPlan group, ReadSession session) =>
        throw new NotSupportedException("Hits of a search are not grouped.");
}
