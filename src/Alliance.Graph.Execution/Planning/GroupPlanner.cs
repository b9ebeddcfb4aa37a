using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Planning.Inputs;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Execution.Schema.Grouping;
using Alliance.Graph.Sdk.Definitions;
using GraphQL;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Planning;

/// <summary>Plans <c>groupBy</c>: its keys, conditions and order, and what is selected of the groups.</summary>
internal sealed class GroupPlanner(
    GraphDefinition definition,
    LinkKeys links,
    SelectionCollector selections,
    RequestArguments arguments,
    List<GraphError> errors
)
{
    private readonly AggregateFields _fields = new(definition, links);
    private readonly AggregateArguments _arguments = new(definition, arguments, errors);
    private readonly AggregatePlanner _aggregates = new(
        new(definition, links),
        selections,
        new AggregateArguments(definition, arguments, errors)
    );

    /// <summary>Plans an aggregate of a group, or of the whole list as one.</summary>
    /// <param name="plan">The group.</param>
    /// <param name="node">What the list lists.</param>
    /// <param name="field">The field <c>aggregate</c>.</param>
    /// <param name="path">Where the list stands in the answer.</param>
    public AggregateSelection Aggregate(
        GroupPlan plan,
        NodeDefinition node,
        SelectedField field,
        IReadOnlyList<object> path
    )
    {
        var scope = new AggregateScope(plan.Shape, _arguments.Rows(field.Field, node, path), path);
        var values = _aggregates.Plan(scope, node, ObjectType(field), field.SelectionSets);
        if (plan.Shape.IsEmpty)
        {
            // Names of types only; a statement needs something to read all the same.
            plan.Shape.Aggregate(AggregateFunction.Count);
        }

        return new AggregateSelection(field.ResponseName, plan, values, scope.Rows);
    }

    /// <summary>Plans what rows are grouped by, and which groups there are in which order.</summary>
    /// <param name="field">The field <c>groups</c> or <c>groupBy</c>.</param>
    /// <param name="node">What the list lists.</param>
    /// <param name="levels">Plans the nodes that keys name.</param>
    /// <param name="path">Where the groups stand in the answer.</param>
    /// <param name="rows">Which rows are grouped, to know which keys could have been there; null where there are groups
    /// of rows only.</param>
    public PlannedGroups Groups(
        SelectedField field,
        NodeDefinition node,
        LevelPlanner levels,
        IReadOnlyList<object> path,
        RowFilter? rows = null
    )
    {
        var reader = new GroupReader(_fields, arguments.Limits);
        var keys = Read(() => reader.Keys(arguments.Read(field.Field, "keys")), []);
        var shape = new GroupShape(
            keys.Select(key => key.Link is { } link ? key.From(links.Of(link, key.Target!)) : key.Value)
        );
        shape.Having = Read(
            () => reader.Having(shape, node, arguments.ReadParameterized(field.Field, "having")),
            shape.Having
        );
        shape.Order = Read(() => reader.Order(shape, node, keys, arguments.Read(field.Field, "order")), shape.Order);
        if (rows is not null && keys.Count > 0 && arguments.Read(field.Field, "includeEmpty") is true)
        {
            shape.Known = Read(() => new KnownKeyReader(definition, node, shape, keys, rows).Read(), null);
        }

        return new PlannedGroups(new GroupPlan(shape), keys, node, levels, path, Report);

        T Read<T>(Func<T> read, T otherwise) => Guarded(read, otherwise, Report);

        void Report(InputFault fault) =>
            errors.Add(new GraphError(fault.Code, fault.Message, [arguments.LocationOf(field.Field)]) { Field = path });
    }

    /// <summary>Plans what is selected of each group of a list of groups.</summary>
    public ObjectPlan Group(PlannedGroups groups, SelectedField field)
    {
        var group = new ObjectPlan();
        foreach (var part in selections.Collect(ObjectType(field), field.SelectionSets))
        {
            group.Add(
                IsTypeName(part)
                    ? new TypeNameField(part.ResponseName, ObjectType(field).Name)
                    : GroupField(groups, part)
            );
        }

        return group;
    }

    private ObjectField GroupField(PlannedGroups groups, SelectedField part) =>
        ((FieldRole.Part)FieldRole.Of(part.Definition)).Kind switch
        {
            Schema.ConnectionPart.GroupCount => AggregatePlanner.Cell(
                Scope(groups, part),
                part.ResponseName,
                AggregateFunction.Count,
                null
            ),
            Schema.ConnectionPart.Share => Share(groups, part),
            Schema.ConnectionPart.RunningCount => AggregatePlanner.Cell(
                Scope(groups, part),
                part.ResponseName,
                AggregateFunction.RunningCount,
                null
            ),
            Schema.ConnectionPart.Aggregate => new PartField(
                part.ResponseName,
                null,
                _aggregates.Plan(Scope(groups, part), groups.Node, ObjectType(part), part.SelectionSets)
            )
            {
                Weight = CostWeights.Aggregate,
            },
            Schema.ConnectionPart.GroupRows => groups.Levels.Rows(groups, part),
            Schema.ConnectionPart.GroupKey => new PartField(part.ResponseName, null, Keys(groups, part)),
            var kind => throw new InvalidOperationException($"'{kind}' is no field of a group."),
        };

    /// <summary>
    /// The rows of a group that a field of it is calculated of; what chooses them is charged with the list.
    /// </summary>
    private AggregateScope Scope(PlannedGroups groups, SelectedField part)
    {
        var rows = _arguments.Rows(part.Field, groups.Node, groups.Path);
        if (rows is not null)
        {
            groups.Plan.Parts.Add(rows);
        }

        return new AggregateScope(groups.Shape, rows, groups.Path, IsInOrder: true);
    }

    private static ShareField Share(PlannedGroups groups, SelectedField part)
    {
        groups.Shape.Aggregate(AggregateFunction.Count);
        groups.Shape.HasShare = true;
        return new ShareField(part.ResponseName);
    }

    /// <summary>Plans the groups of a list that are no list of their own.</summary>
    /// <param name="field">The field <c>groupBy</c>.</param>
    /// <param name="node">What the list lists.</param>
    /// <param name="levels">Plans the nodes that keys name.</param>
    /// <param name="path">Where the groups stand in the answer.</param>
    public GroupBySelection GroupBy(
        SelectedField field,
        NodeDefinition node,
        LevelPlanner levels,
        IReadOnlyList<object> path
    )
    {
        var groups = Groups(field, node, levels, path);
        var (plan, shape) = (groups.Plan, groups.Shape);
        var first = Guarded(() => GroupReader.Limit(arguments.Read(field.Field, "first")), 0, groups.Report);
        shape.Limit = first ?? GroupTypes.DefaultGroups;
        shape.IsCountedBeyondLimit = first is null;

        var parts = selections.Collect(ObjectType(field), field.SelectionSets).Select(part => Part(part)).ToList();
        return new GroupBySelection(field.ResponseName, plan, parts);

        ConnectionSelection Part(SelectedField part)
        {
            if (IsTypeName(part))
            {
                return new TypeNameSelection(part.ResponseName, ObjectType(field).Name);
            }

            return ((FieldRole.Part)FieldRole.Of(part.Definition)).Kind switch
            {
                Schema.ConnectionPart.GroupCount => Count(part),
                Schema.ConnectionPart.Aggregate => Aggregate(plan, node, part, path),
                Schema.ConnectionPart.GroupKey => new GroupKeySelection(part.ResponseName, Keys(groups, part)),
                Schema.ConnectionPart.RunningCount or Schema.ConnectionPart.Share or Schema.ConnectionPart.GroupRows =>
                    OnlyInGroups(part),
                var kind => throw new InvalidOperationException($"'{kind}' is no field of a group."),
            };
        }

        GroupCellSelection Count(SelectedField part)
        {
            var rows = _arguments.Rows(part.Field, node, path);
            return new GroupCellSelection(
                part.ResponseName,
                AggregatePlanner.Cell(
                    new AggregateScope(shape, rows, path),
                    part.ResponseName,
                    AggregateFunction.Count,
                    null
                ),
                rows
            );
        }

        TypeNameSelection OnlyInGroups(SelectedField part)
        {
            groups.Report(
                new InputFault(
                    ErrorCodes.InvalidGroup,
                    $"'{part.Definition.Name}' can be asked for in 'groups' only, since 'groupBy' is going to end. Write 'groups(keys: …) {{ nodes {{ {part.Definition.Name} }} }}'."
                )
            );
            return new TypeNameSelection(part.ResponseName, string.Empty);
        }
    }

    private ObjectPlan Keys(PlannedGroups groups, SelectedField part)
    {
        var values = new ObjectPlan();
        foreach (var key in selections.Collect(ObjectType(part), part.SelectionSets))
        {
            values.Add(
                IsTypeName(key)
                    ? new TypeNameField(key.ResponseName, ObjectType(part).Name)
                    : Key(groups.Plan, groups.Keys, key, groups.Levels, groups.Path, groups.Report)
            );
        }

        return values;
    }

    private static T Guarded<T>(Func<T> read, T otherwise, Action<InputFault> report)
    {
        try
        {
            return read();
        }
        catch (InputFault fault)
        {
            report(fault);
            return otherwise;
        }
    }

    private static ObjectField Key(
        GroupPlan plan,
        IReadOnlyList<GroupKey> keys,
        SelectedField field,
        LevelPlanner levels,
        IReadOnlyList<object> path,
        Action<InputFault> report
    )
    {
        var definition = ((FieldRole.OfKey)FieldRole.Of(field.Definition)).Definition;
        var index = keys.ToList().FindIndex(key => key.Name == definition.Name);
        if (index < 0)
        {
            report(
                new InputFault(
                    ErrorCodes.InvalidGroup,
                    $"The key '{definition.Name}' is selected, but 'keys' does not group by {GraphNames.EnumValue(definition.Name)}, so it has no one value in a group. Add it to 'keys' or leave it out."
                )
            );
            return new TypeNameField(field.ResponseName, string.Empty);
        }

        if (definition.Target is null)
        {
            var type = ValueShape.Of(definition.Value.ReturnType).ElementType;
            return new LeafField(
                field.ResponseName,
                plan.Shape.Key(index),
                new ValuePlan(type),
                MustExist: !definition.IsNullable && definition.IsLinked
            );
        }

        var (place, level) = plan.Target(plan.Shape.Key(index), definition.Target);
        var target = levels.Object(level, place: 0, definition.Target, ObjectType(field), field.SelectionSets, path);
        return new GroupTargetField(
            field.ResponseName,
            place,
            level.Shape.Column(0, definition.Target.Key),
            target,
            definition.IsNullable
        );
    }

    private static bool IsTypeName(SelectedField field) => field.Definition.Name == "__typename";

    private static IObjectGraphType ObjectType(SelectedField field) =>
        (IObjectGraphType)field.Definition.ResolvedType!.GetNamedType();
}
