using Alliance.Graph.Data.Querying.Pages;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>What makes a statement another one although it reads the same list.</summary>
/// <param name="Kind">What is read of the list.</param>
/// <param name="Page">Shape of the page; null if there is none.</param>
/// <param name="Segment">The segment of the page, if it is read in some.</param>
internal readonly record struct StatementKey(
    StatementKind Kind,
    PageShape? Page = null,
    PageSegment Segment = PageSegment.Whole
)
{
    public static StatementKey Of(StatementKind kind, PageWindow? window, PageSegment segment = PageSegment.Whole) =>
        new(kind, window is null ? null : PageShape.Of(window), segment);
}

/// <summary>What a statement reads of a list.</summary>
internal enum StatementKind
{
    Page,
    PagePerParent,
    ByKeys,
    ByKey,
    Count,
    CountPerParent,
    CountSkipped,
    CountBelow,
    Groups,
    GroupsPerParent,
    GroupCount,
    GroupPage,
    GroupPagePerParent,
    GroupPageCount,
    GroupPageCountPerParent,
    KnownGroupCount,
    GroupRows,
}
