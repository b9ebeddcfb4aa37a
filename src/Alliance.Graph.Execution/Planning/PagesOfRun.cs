namespace Alliance.Graph.Execution.Planning;

/// <summary>Which page of each connection a run of a plan reads.</summary>
internal sealed class PagesOfRun
{
    private readonly Dictionary<ConnectionPlan, PageOfRun> _pages = new(ReferenceEqualityComparer.Instance);

    public void Add(ConnectionPlan connection, PageOfRun page) => _pages.Add(connection, page);

    public PageOfRun Of(ConnectionPlan connection) => _pages[connection];
}

/// <summary>A page, and the cursors of the connection.</summary>
internal sealed record PageOfRun(PageRequest Request, CursorFormat Cursors);
