using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Execution.Paging;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Plans;

/// <summary>A selected connection: the page to read and what to write of it.</summary>
internal sealed class ConnectionPlan
{
    public required LevelPlan Level { get; init; }

    /// <summary>Which rows the connection lists, on all pages.</summary>
    public required RowList List { get; init; }

    /// <summary>By which codes its rows are named; null if by none.</summary>
    public CodesPlan? Codes { get; init; }

    /// <summary>The groups of rows that it lists; null if it lists rows.</summary>
    public GroupPlan? Grouped { get; init; }

    /// <summary>The list of groups of which each has rows here; null if it is no list of such rows.</summary>
    public ConnectionPlan? RowsOf { get; init; }

    /// <summary>The link to the parent; null at the root.</summary>
    public ConnectionFieldDefinition? Link { get; init; }

    /// <summary>Column of the parent's row that holds the link's key.</summary>
    public int ParentKeyColumn { get; init; }

    /// <summary>Where each run finds which page to read.</summary>
    public required PageSource Page { get; init; }

    /// <summary>Columns of the order's keys; empty if no cursor is selected.</summary>
    public IReadOnlyList<int> OrderColumns { get; set; } = [];

    /// <summary>What is selected, in the order of the response.</summary>
    public List<ConnectionSelection> Selections { get; } = [];

    /// <summary>
    /// What is selected of items and could lack a value that the schema promises, with the names that lead to it.
    /// </summary>
    public (string[] Names, ObjectPlan Plan)[] IncompleteItems =>
        field ??= [.. Selections.SelectMany(ItemPlans).Where(item => item.Plan.CanBeIncomplete)];

    /// <summary>
    /// The same of keys of groups that are no list of their own: the links of their keys can lead nowhere.
    /// </summary>
    public (GroupBySelection Groups, GroupKeySelection Key)[] IncompleteKeys =>
        field ??= [
            .. Selections
                .OfType<GroupBySelection>()
                .SelectMany(groups =>
                    groups
                        .Parts.OfType<GroupKeySelection>()
                        .Where(key => key.Object.CanBeIncomplete)
                        .Select(key => (groups, key))
                ),
        ];

    public bool NeedsRows { get; set; }

    public bool NeedsTotal { get; set; }

    /// <summary>Whether it matters how many rows are ahead of the page and behind it.</summary>
    public bool NeedsPosition { get; set; }

    public bool NeedsCounts => NeedsTotal || NeedsPosition;

    /// <summary>What is calculated of all rows; null if nothing is selected of it.</summary>
    public GroupPlan? Aggregate { get; set; }

    /// <summary>All groups to read, that of all rows too.</summary>
    public IEnumerable<GroupPlan> Groups =>
        Selections
            .OfType<GroupBySelection>()
            .Select(selection => selection.Plan)
            .Concat(Aggregate is null ? [] : [Aggregate]);

    /// <summary>Lists of groups of its rows, which are read beside them.</summary>
    public IEnumerable<ConnectionPlan> GroupLists =>
        Selections.OfType<GroupsSelection>().Select(selection => selection.Connection);

    /// <summary>Whether groups are selected that are no list of their own.</summary>
    public bool HasGroups => Selections.Exists(selection => selection is GroupBySelection);

    /// <summary>The groups that must all be there, since nobody said how many.</summary>
    public GroupBySelection[] WholeGroups =>
        field ??= [
            .. Selections.OfType<GroupBySelection>().Where(selection => selection.Plan.Shape.IsCountedBeyondLimit),
        ];

    /// <summary>
    /// Name in the answer of one of its groups; of an aggregate that is selected more than once, the first.
    /// </summary>
    public string NameOf(GroupPlan group) =>
        Selections
            .First(selection =>
                selection is GroupBySelection groups && groups.Plan == group
                || selection is AggregateSelection aggregate && aggregate.Plan == group
            )
            .ResponseName;

    /// <summary>Whether it matters if there are rows behind the page.</summary>
    public bool NeedsNext { get; set; }

    /// <summary>Whether it matters if there are rows ahead of the page.</summary>
    public bool NeedsPrevious { get; set; }

    /// <summary>The rows to count beside all rows.</summary>
    public PageWindow? CountedWindow(PageRequest page) => NeedsPosition ? page.CountedFrom : null;

    /// <summary>Whether items are selected, so that it is worth telling that some are left out.</summary>
    public bool ShowsItems => Selections.Exists(selection => selection is NodesSelection or EdgesSelection);

    /// <summary>
    /// How many rows to ask the database for: one more than the page shows if it matters whether there are more.
    /// </summary>
    public int RowLimit(PageRequest page)
    {
        var needsMore = (page.Backward ? NeedsPrevious : NeedsNext) || (page.IsDefaultSize && ShowsItems);
        return !NeedsRows && !needsMore ? 0 : page.Size + (needsMore ? 1 : 0);
    }

    /// <summary>Lists that hang on the items of one selection; they are read with it and not with another.</summary>
    public IEnumerable<ConnectionPlan> ListsOf(ConnectionSelection selection) =>
        ItemPlans(selection).SelectMany(item => item.Plan.Lists);

    private IEnumerable<(string[] Names, ObjectPlan Plan)> ItemPlans(ConnectionSelection selection) =>
        selection switch
        {
            NodesSelection nodes => [([nodes.ResponseName], nodes.Object)],
            EdgesSelection edges => edges
                .Parts.OfType<EdgeNodeSelection>()
                .Select(node => (new[] { edges.ResponseName, node.ResponseName }, node.Object)),
            TypeNameSelection
            or TotalCountSelection
            or PageInfoSelection
            or AggregateSelection
            or GroupBySelection
            or GroupsSelection
            or UnknownCodesSelection => [],
            _ => throw new UnknownPartException(selection, this),
        };
}

/// <summary>Something selected of a connection.</summary>
internal abstract record ConnectionSelection(string ResponseName) : PlanPart(ResponseName);

internal sealed record TypeNameSelection(string ResponseName, string TypeName) : ConnectionSelection(ResponseName);

internal sealed record TotalCountSelection(string ResponseName) : ConnectionSelection(ResponseName);

internal sealed record UnknownCodesSelection(string ResponseName) : ConnectionSelection(ResponseName);

internal sealed record NodesSelection(string ResponseName, ObjectPlan Object) : ConnectionSelection(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => Object.Fields;
}

/// <summary>Edges; <paramref name="Parts"/> holds cursors, nodes and type names.</summary>
internal sealed record EdgesSelection(string ResponseName, List<ConnectionSelection> Parts)
    : ConnectionSelection(ResponseName)
{
    public override List<ConnectionSelection> Parts { get; } = Parts;
}

internal sealed record CursorSelection(string ResponseName) : ConnectionSelection(ResponseName);

internal sealed record EdgeNodeSelection(string ResponseName, ObjectPlan Object) : ConnectionSelection(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => Object.Fields;
}

internal sealed record PageInfoSelection(string ResponseName, List<ConnectionSelection> Parts)
    : ConnectionSelection(ResponseName)
{
    public override List<ConnectionSelection> Parts { get; } = Parts;
}

/// <summary>The ways to other pages.</summary>
internal sealed record PageCursorsSelection(string ResponseName, bool IsForward, List<ConnectionSelection> Parts)
    : ConnectionSelection(ResponseName)
{
    public override List<ConnectionSelection> Parts { get; } = Parts;
}

/// <summary>What is calculated of rows.</summary>
/// <param name="ResponseName">Its name in the answer.</param>
/// <param name="Plan">The group that they are in.</param>
/// <param name="Object">What is selected.</param>
/// <param name="Rows">Which rows of the group; null for all.</param>
internal sealed record AggregateSelection(string ResponseName, GroupPlan Plan, ObjectPlan Object, RowFilter? Rows)
    : ConnectionSelection(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => Object.Fields;
}

internal sealed record GroupBySelection(string ResponseName, GroupPlan Plan, List<ConnectionSelection> Parts)
    : ConnectionSelection(ResponseName)
{
    public override List<ConnectionSelection> Parts { get; } = Parts;
}

/// <summary>A list of groups.</summary>
internal sealed record GroupsSelection(string ResponseName, ConnectionPlan Connection)
    : ConnectionSelection(ResponseName)
{
    public override List<ConnectionSelection> Parts => Connection.Selections;
}

internal sealed record GroupKeySelection(string ResponseName, ObjectPlan Object) : ConnectionSelection(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => Object.Fields;
}

/// <summary>How many rows there are in a group.</summary>
/// <param name="ResponseName">Its name in the answer.</param>
/// <param name="Cell">The number.</param>
/// <param name="Rows">Which rows are counted; null for all.</param>
internal sealed record GroupCellSelection(string ResponseName, ObjectField Cell, RowFilter? Rows)
    : ConnectionSelection(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => [Cell];
}

internal sealed record PageFactSelection(string ResponseName, Schema.ConnectionPart Fact)
    : ConnectionSelection(ResponseName);
