using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema.Grouping;

namespace Alliance.Graph.Execution.Answers;

/// <summary>Nobody said how many groups, and there are more than would be seen.</summary>
internal static class TooManyGroups
{
    public const string Code = ErrorCodes.TooManyGroups;

    public static string Message(GroupBySelection groups, int count) =>
        $"There are {count} groups, and without 'first' there can be {groups.Plan.Shape.Limit}, so that none is left out unseen. Narrow the list with 'where' or the groups with 'having', or write 'first: N' for the first N of them, at most {GroupTypes.MaximumGroups}.";
}
