using Alliance.Graph.Data.Commits;
using Alliance.Graph.Data.Querying.Filtering;

namespace Alliance.Graph.Execution.Feeds;

/// <summary>
/// What can be subscribed to: rows that only become more, and whose key is a number that is larger for each that is
/// committed later.
/// </summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Description">What it sends.</param>
/// <param name="Target">Entity of the rows.</param>
/// <param name="Arguments">By what a subscriber chooses.</param>
/// <param name="Filter">Which rows are sent to whoever can see them.</param>
/// <param name="NewestOf">Number of the newest row, also of one that is not sent.</param>
/// <param name="IsSameAfterRestore">Whether a number means the same when a backup has taken the place of
/// everything.</param>
internal sealed record Feed(
    string Name,
    string Description,
    Type Target,
    IReadOnlyList<FeedArgument> Arguments,
    RowFilter Filter,
    Func<CommitState, long> NewestOf,
    bool IsSameAfterRestore
)
{
    /// <summary>The argument that names the last row that a subscriber has seen.</summary>
    public const string After = "after";
}
