using Alliance.Graph.Execution.Paging;

namespace Alliance.Graph.Execution.Plans;

/// <summary>Which page of each connection a run of a plan reads.</summary>
internal sealed class RequestedPages
{
    private readonly Dictionary<ConnectionPlan, RequestedPage> _pages = new(ReferenceEqualityComparer.Instance);

    public void Add(ConnectionPlan connection, RequestedPage page) => _pages.Add(connection, page);

    public RequestedPage Of(ConnectionPlan connection) => _pages[connection];
}

/// <summary>A page, and the cursors of the connection.</summary>
internal sealed record RequestedPage(PageRequest Request, CursorFormat Cursors);
