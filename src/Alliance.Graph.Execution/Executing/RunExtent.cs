using Alliance.Graph.Data.Connections;
using Alliance.Graph.Execution.Costs;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Executing;

/// <summary>How much a run of a plan reads, as far as that is known before it.</summary>
internal static class RunExtent
{
    public static ReadExtent Of(OperationPlan plan, RequestedPages pages, OperationCost cost) =>
        plan.Fields.Sum(field => Mostly(field, pages)) <= 1 ? ReadExtent.Statement
        : cost.Objects > DeferredReads.MaximumRows ? ReadExtent.Large
        : ReadExtent.Several;

    private const int Several = 2;

    private static int Mostly(RootPlan field, RequestedPages pages) =>
        field switch
        {
            RootConnectionPlan root => Mostly(root.Connection, pages),
            SearchPlan search => Mostly(search.Connection, pages) + search.Nodes.Sum(node => node.Field.Levels.Count()),
            LookupPlan lookup => Mostly(lookup.Target.Level),
            NamedPlan named => 1 + Mostly(named.Target.Level),
            RefetchPlan refetch => refetch.Levels.Values.Sum(level => Mostly(level.Level)),
            MutationPlan mutation => mutation.Payload.OfType<PayloadNodePart>().Sum(node => Mostly(node.Target.Level)),
            SubscriptionPlan subscription => Mostly(subscription.Target.Level),
            ReleasesPlan releases => releases.Changes.Sum(part => 2 + Mostly(part.Connection, pages)),
            DictionaryPlan { IsCovered: true } => Several,
            RootTypeNamePlan or IntrospectionPlan or HostValuePlan => 0,
            _ => throw new NotSupportedException($"Nobody knows how many statements '{field}' takes."),
        };

    private static int Mostly(LevelPlan level) => 1 + Below(level);

    private static int Below(LevelPlan level) => level.Connections.Count + level.Batches.Count;

    private static int Mostly(ConnectionPlan connection, RequestedPages pages)
    {
        var page = pages.Of(connection).Request;
        var limit = connection.RowLimit(page);
        var ofPage = limit == 0 ? 0 : connection.List.StatementsOf(page.Window(limit));
        return ofPage
            + (connection.Grouped is { Shape.HasShare: true } ? 1 : 0)
            + (connection.NeedsCounts ? 1 : 0)
            + (connection.Codes?.Kinds.Count ?? 0)
            + connection.Groups.Sum(group => 1 + group.Targets.Sum(Below))
            + connection.GroupLists.Sum(groups => Mostly(groups, pages))
            + (
                connection.Grouped is { } grouped
                    ? grouped.Targets.Sum(Below) + grouped.Rows.Sum(rows => Mostly(rows.Level))
                    : Below(connection.Level)
            );
    }
}
