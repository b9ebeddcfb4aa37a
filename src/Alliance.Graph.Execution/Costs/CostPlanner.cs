using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Execution.Settings;

namespace Alliance.Graph.Execution.Costs;

/// <summary>Adds up what the parts of a plan cost, as far as the plan alone says it.</summary>
internal static class CostPlanner
{
    /// <summary>What an operation costs.</summary>
    public static CostPart Of(IEnumerable<RootPlan> fields)
    {
        var root = new CostPart([], CostSize.One);
        root.Add(fields: 0, objects: 1);
        foreach (var field in fields)
        {
            Root(root, field);
        }

        return root;
    }

    private static void Root(CostPart root, RootPlan field)
    {
        switch (field)
        {
            case RootConnectionPlan { Connection: var connection }:
                Connection(root, connection);
                break;

            case SearchPlan { Connection: var connection }:
                root.Add(CostWeights.Search - CostWeights.Composite, objects: 0);
                Connection(root, connection);
                break;

            case LookupPlan lookup:
                root.Add(CostWeights.Composite, objects: 1);
                Object(root.Add(new CostPart([lookup.ResponseName], CostSize.One)), lookup.Target.Object);
                break;

            case NamedPlan named:
                root.Add(CostWeights.Composite + CostWeights.Batch, objects: 1);
                Object(root.Add(new CostPart([named.ResponseName], CostSize.One)), named.Target.Object);
                break;

            case RefetchPlan refetch:
                root.Add(CostWeights.Composite, objects: 0);
                foreach (var (type, level) in refetch.Levels)
                {
                    var item = root.Add(new CostPart([refetch.ResponseName], new CostSize.Ids(refetch, type)));
                    item.Add(fields: 0, objects: 1);
                    Object(item, level.Object);
                }

                break;

            case MutationPlan mutation:
                root.Add(CostWeights.Mutation, objects: 1);
                foreach (var part in mutation.Payload)
                {
                    Payload(root, mutation, part);
                }

                break;

            case SubscriptionPlan subscription:
                root.Add(CostWeights.Composite, objects: 1);
                Object(root.Add(new CostPart([subscription.ResponseName], CostSize.One)), subscription.Target.Object);
                break;

            case ModulesPlan:
                root.Add(CostWeights.Modules, objects: 1);
                break;

            case ReleasesPlan releases:
                root.Add(CostWeights.Composite, objects: 1);
                foreach (var part in releases.Changes)
                {
                    Connection(root, part.Connection);
                }
                break;

            case DictionaryPlan { IsCovered: true }:
                root.Add(CostWeights.Coverage, objects: 1);
                break;

            case HostValuePlan:
                root.Add(CostWeights.Composite, objects: 1);
                break;

            case IntrospectionPlan:
                root.Add(CostWeights.Introspection, objects: 1);
                break;

            case RootTypeNamePlan:
                break;

            default:
                throw new UnknownPartException(field, root);
        }
    }

    private static void Payload(CostPart root, MutationPlan mutation, PayloadPart part)
    {
        switch (part)
        {
            case PayloadNodePart node:
                root.Add(CostWeights.Composite, objects: 1);
                Object(
                    root.Add(new CostPart([mutation.ResponseName, node.ResponseName], CostSize.One)),
                    node.Target.Object
                );
                break;

            case PayloadErrorsPart:
                root.Add(CostWeights.Composite, objects: 1);
                break;

            case PayloadTypeNamePart:
                break;

            default:
                throw new UnknownPartException(part, root);
        }
    }

    private static void Connection(CostPart parent, ConnectionPlan connection)
    {
        var path = connection.Page.Path;
        var list = parent.Add(new CostPart(path, CostSize.One));
        list.Add(OfList(connection), objects: 1);
        var page = list.Add(new CostPart(path, new CostSize.Page(connection)));
        foreach (var selection in connection.Selections)
        {
            switch (selection)
            {
                case NodesSelection nodes:
                    list.Add(CostWeights.Composite, objects: 0);
                    page.Add(fields: 0, objects: 1);
                    Object(page, nodes.Object);
                    break;

                case EdgesSelection edges:
                    list.Add(CostWeights.Composite, objects: 0);
                    page.Add(fields: 0, objects: 1);
                    foreach (var edge in edges.Parts.OfType<EdgeNodeSelection>())
                    {
                        page.Add(CostWeights.Composite, objects: 1);
                        Object(page, edge.Object);
                    }

                    break;

                case PageInfoSelection info:
                    list.Add(CostWeights.Composite, objects: 1);
                    foreach (var _ in info.Parts.OfType<PageCursorsSelection>())
                    {
                        list.Add(CostWeights.Count, objects: PageLimits.Reach);
                    }

                    break;

                case TotalCountSelection:
                    list.Add(CostWeights.Count, objects: 0);
                    break;

                case AggregateSelection aggregate:
                    list.Add(CostWeights.Aggregate + Of(aggregate.Rows), objects: 1);
                    Object(list, aggregate.Object);
                    break;

                case GroupBySelection groups:
                    Groups(list, groups, path);
                    break;

                case UnknownCodesSelection:
                    list.Add(CostWeights.Batch, objects: 0);
                    break;

                case GroupsSelection groups:
                    Connection(list, groups.Connection);
                    list.Add(groups.Connection.Grouped!.Parts.Sum(rows => CostWeights.Of(rows)), objects: 0);
                    break;

                case TypeNameSelection:
                    break;

                default:
                    throw new UnknownPartException(selection, list);
            }
        }
    }

    private static double OfList(ConnectionPlan connection) =>
        connection.Grouped is { } groups
            ? CostWeights.Groups + CostWeights.Of(connection.List.Filter) + CostWeights.Of(groups.Shape.Having)
            : CostWeights.Composite + CostWeights.Of(connection.List.Filter) + CostWeights.Of(connection.List.Order);

    private static void Groups(CostPart list, GroupBySelection groups, IReadOnlyList<object> path)
    {
        list.Add(CostWeights.Groups + CostWeights.Of(groups.Plan.Shape.Having), objects: 0);
        var group = list.Add(new CostPart([.. path, groups.ResponseName], new CostSize.Fixed(groups.Plan.Shape.Limit)));
        group.Add(fields: 0, objects: 1);
        foreach (var part in groups.Parts)
        {
            switch (part)
            {
                case AggregateSelection aggregate:
                    list.Add(Of(aggregate.Rows), objects: 0);
                    group.Add(CostWeights.Aggregate, objects: 1);
                    Object(group, aggregate.Object);
                    break;

                case GroupKeySelection key:
                    group.Add(CostWeights.Composite, objects: 1);
                    Object(group, key.Object);
                    break;

                case GroupCellSelection cell:
                    list.Add(Of(cell.Rows), objects: 0);
                    break;

                case TypeNameSelection:
                    break;

                default:
                    throw new UnknownPartException(part, group);
            }
        }
    }

    private static void Object(CostPart part, ObjectPlan plan)
    {
        foreach (var field in plan.Fields)
        {
            switch (field)
            {
                case OneField { Object: var inner }:
                    part.Add(CostWeights.Composite, objects: 1);
                    Object(part, inner);
                    break;

                case SubjectField subject:
                    part.Add(CostWeights.Composite, objects: 1);
                    foreach (var (_, type) in subject.Types)
                    {
                        Object(part, type);
                    }

                    break;

                case PartField { Object: var inner } value:
                    part.Add(value.Weight, objects: 1);
                    Object(part, inner);
                    break;

                case GroupTargetField { Object: var inner }:
                    part.Add(CostWeights.Composite, objects: 1);
                    Object(part, inner);
                    break;

                case ConnectionField { Connection: var connection }:
                    Connection(part, connection);
                    break;

                case GroupRowsField { Connection: var rows }:
                    part.Add(CostWeights.Composite + CostWeights.Of(rows.List.Order), objects: 0);
                    var row = part.Add(new CostPart(rows.Page.Path, new CostSize.Page(rows)));
                    row.Add(fields: 0, objects: 1);
                    Object(row, ((GroupRowsField)field).Rows.Object);
                    break;

                case BatchField:
                    part.Add(CostWeights.Batch, objects: 0);
                    break;

                case HitNodeField hit:
                    Hit(part, hit);
                    break;

                case CellField cell:
                    part.Add(cell.Weight, objects: 0);
                    break;

                case LeafField
                or TypeNameField
                or IdField
                or AverageField
                or ShareField
                or HitTypeField:
                    break;

                default:
                    throw new UnknownPartException(field, part);
            }
        }
    }

    /// <summary>What it costs to ask each row of a list whether it is taken.</summary>
    private static double Of(RowFilter? rows) => rows is null ? 0 : CostWeights.Of(rows);

    private static void Hit(CostPart part, HitNodeField hit)
    {
        part.Add(CostWeights.Composite, objects: 1);
        var either = part.Add(new CostPart([.. part.Path, hit.ResponseName], CostSize.One) { IsEither = true });
        foreach (var level in hit.Levels.Values)
        {
            Object(either.Add(new CostPart(either.Path, CostSize.One)), level.Object);
        }
    }
}
