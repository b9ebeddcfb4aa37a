using Alliance.Graph.Data.Querying.Pages;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>What makes a statement another one although it reads the same list.</summary>
/// <param name="Kind">What is read of the list.</param>
/// <param name="Window">Form of the page: the ends that it has and which of their values are null.</param>
/// <param name="Segment">The segment of the page, if it is read in some.</param>
internal readonly record struct StatementKey(StatementKind Kind, int Window = 0, PageSegment Segment = PageSegment.Whole)
{
    public static StatementKey Of(StatementKind kind, PageWindow? window, PageSegment segment = PageSegment.Whole)
    {
        if (window is null)
        {
            return new StatementKey(kind);
        }

        var form = 1 | (window.Backward ? 2 : 0) | (window.Skip > 0 ? 4 : 0);
        return new StatementKey(kind, Nulls(window.Before, Nulls(window.After, form)), segment);
    }

    /// <summary>An order has at most eleven keys, so that two ends fit into the bits.</summary>
    private static int Nulls(IReadOnlyList<object?>? end, int form)
    {
        form = (form << 1) | (end is null ? 0 : 1);
        for (var index = 0; index < (end?.Count ?? 0); index++)
        {
            form = (form << 1) | (end![index] is null ? 1 : 0);
        }

        return form;
    }
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
    Groups,
    GroupsPerParent,
}
