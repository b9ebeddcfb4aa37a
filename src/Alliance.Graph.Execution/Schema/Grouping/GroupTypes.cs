using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Execution.Schema.Inputs;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Grouping;

/// <summary>
/// Makes the types of <c>groupBy</c>: keys, groups, and the inputs by which groups are filtered and ordered.
/// </summary>
internal sealed class GroupTypes(
    GraphDefinition definition,
    InputTypes inputs,
    LeafTypes leaves,
    FilterTypes filters,
    OperationTypes operations,
    OrderTypes orders,
    PageLimits limits,
    List<IGraphType> types
)
{
    /// <summary>How many groups there may be if 'first' is not given.</summary>
    public const int DefaultGroups = 100;

    /// <summary>How many groups can be asked for.</summary>
    public const int MaximumGroups = 1000;

    private readonly AggregateTypes _aggregates = new(definition, leaves, types);
    private readonly AggregateInputTypes _aggregateInputs = new(definition, inputs, leaves, operations, orders);

    /// <summary>The fields of a connection that take all of its rows together.</summary>
    public IEnumerable<FieldType> ConnectionFields(NodeDefinition node)
    {
        yield return SchemaFields
            .Of(
                "aggregate",
                "What is calculated of the whole list, on all pages.",
                new NonNullGraphType(_aggregates.Of(node)),
                new FieldRole.Part(ConnectionPart.Aggregate),
                Where(node, "Only what fulfils these conditions is taken, of the list as it is.")
            )
            .Costing(CostWeights.Aggregate);

        var keys = GroupKeys.Of(definition, node);
        var (group, names) = (Group(node, keys), KeyNames(node, keys));
        yield return SchemaFields
            .Of(
                "groups",
                "The whole list, on all pages, in groups of equal keys, which are a list themselves.",
                GroupListTypes.Of(node, group, leaves.Scalars, types),
                new FieldRole.Part(ConnectionPart.Groups),
                [.. Arguments(), IncludeEmpty(), .. GroupListTypes.PageArguments(leaves.Scalars)]
            )
            .Costing(CostWeights.Groups)
            .SizedByPage(PageLimits.OfGroups);

        var groupBy = SchemaFields
            .Of(
                "groupBy",
                "The whole list, on all pages, in groups of equal keys.",
                new NonNullGraphType(InputTypes.ListOf(group)),
                new FieldRole.Part(ConnectionPart.GroupBy),
                [
                    .. Arguments(),
                    new QueryArgument(leaves.Scalars.Int)
                    {
                        Name = "first",
                        Description =
                            $"How many groups, of a nested list for each parent: at most {MaximumGroups}; 'extensions.cut' of the answer then says where there are more. Without it there are all groups; if there are more than {DefaultGroups}, the list fails with GROUPS_LIMIT, which says how many they are.",
                    },
                ]
            )
            .Costing(CostWeights.Groups)
            .SizedByFirst(DefaultGroups);
        groupBy.DeprecationReason =
            "Groups are a list with pages: 'groupBy(…) { … }' becomes 'groups(…) { nodes { … } }'. It is kept for one release.";
        yield return groupBy;

        QueryArgument IncludeEmpty() =>
            new(leaves.Scalars.Boolean)
            {
                Name = "includeEmpty",
                Description =
                    $"Whether groups without rows are there too, with the count 0: one for each combination of what the keys can be. An enum can be each of its values, a link each node that you can see and that fulfils what the list's 'where' asks of that link, a text or code each one that a node has which you can see. Other keys are refused, and so are more than {KnownKeys.Maximum} combinations.",
                DefaultValue = false,
            };

        IEnumerable<QueryArgument> Arguments() =>
            [
                Argument(
                    "keys",
                    new NonNullGraphType(InputTypes.ListOf(names)),
                    "What to group by: one group for each combination of values that occurs."
                ),
                Argument("having", Having(node), "Only groups that fulfil these conditions."),
                Argument(
                    "order",
                    InputTypes.ListOf(Order(node, keys)),
                    "Order of the groups, one field an entry. The keys in their order come last; they alone order if nothing is given."
                ),
            ];
    }

    private ObjectGraphType Group(NodeDefinition node, IReadOnlyList<GroupKey> keys)
    {
        var values = new ObjectGraphType
        {
            Name = $"{node.Name}GroupKeyValues",
            Description = $"The keys of a group of {node.Name}. Only those in 'keys' can be selected.",
        }.OwnedBy(node.ModuleId);
        foreach (var key in keys)
        {
            IGraphType type = key.Target is { } target
                ? new GraphQLTypeReference(target.Name)
                : leaves.Of(ValueShape.Of(key.Value.ReturnType).ElementType, key.ModuleId);
            values.AddField(
                SchemaFields
                    .Of(
                        key.Name,
                        key.Description,
                        key.IsNullable ? type : new NonNullGraphType(type),
                        new FieldRole.OfKey(key)
                    )
                    .OwnedBy(key.ModuleId)
            );
        }

        types.Add(values);
        var group = new ObjectGraphType
        {
            Name = $"{node.Name}Group",
            Description = $"All {node.Name} of a list that have the same keys.",
        }.OwnedBy(node.ModuleId);
        group.AddField(
            SchemaFields.Of(
                "key",
                "The keys of the group.",
                new NonNullGraphType(values),
                new FieldRole.Part(ConnectionPart.GroupKey)
            )
        );
        group.AddField(
            SchemaFields.Of(
                "count",
                "How many there are in the group.",
                new NonNullGraphType(leaves.Scalars.Int),
                new FieldRole.Part(ConnectionPart.GroupCount),
                Where(node, "Only what fulfils these conditions is counted, of the group as it is.")
            )
        );
        group.AddField(
            SchemaFields.Of(
                "share",
                "How many there are in the group, divided by how many there are in the whole list, on all pages, whatever 'having' leaves out. Of a list of groups only.",
                new NonNullGraphType(leaves.Of(typeof(double), CoreModel.ModuleId)),
                new FieldRole.Part(ConnectionPart.Share)
            )
        );
        group.AddField(
            SchemaFields.Of(
                "runningCount",
                "How many there are in the group and in all that come before it, in the order of the groups, whatever the page. Of a list of groups only.",
                new NonNullGraphType(leaves.Scalars.Int),
                new FieldRole.Part(ConnectionPart.RunningCount),
                Where(node, "Only what fulfils these conditions is counted, of each group as it is.")
            )
        );
        group.AddField(
            SchemaFields
                .Of(
                    "aggregate",
                    "What is calculated of the group.",
                    new NonNullGraphType(_aggregates.Of(node)),
                    new FieldRole.Part(ConnectionPart.Aggregate),
                    Where(node, "Only what fulfils these conditions is taken, of the group as it is.")
                )
                .Costing(CostWeights.Aggregate)
        );
        group.AddField(
            SchemaFields
                .Of(
                    "nodes",
                    $"The first {node.Name} of the group in an order of their own, such as the three largest. Of a list of groups only; null if they cannot be read.",
                    new ListGraphType(new NonNullGraphType(new GraphQLTypeReference(node.Name))),
                    new FieldRole.Part(ConnectionPart.GroupRows),
                    Where(node, "Only what fulfils these conditions is listed, of the group as it is."),
                    Argument(
                        "order",
                        InputTypes.ListOf(orders.Of(node)),
                        "Order of the rows of the group, one field an entry; the key comes last, so that the order is total. Without it they have the order that the list has without one."
                    ),
                    Argument(
                        "first",
                        leaves.Scalars.Int,
                        $"How many of each group. At most {limits.Maximum}; {Math.Min(limits.Default, limits.Maximum)} if it is not given, and 'extensions.cut' says where there are more."
                    )
                )
                .SizedByFirst(Math.Min(limits.Default, limits.Maximum))
        );
        types.Add(group);
        return group;
    }

    private EnumerationGraphType KeyNames(NodeDefinition node, IReadOnlyList<GroupKey> keys)
    {
        var type = new EnumerationGraphType
        {
            Name = $"{node.Name}GroupKey",
            Description = $"What {node.Name} can be grouped by.",
        }.OwnedBy(node.ModuleId);
        foreach (var key in keys)
        {
            type.Add(
                new EnumValueDefinition(GraphNames.EnumValue(key.Name), key) { Description = key.Description }.OwnedBy(
                    key.ModuleId
                )
            );
        }

        types.Add(type);
        return type;
    }

    private InputObjectGraphType Having(NodeDefinition node) =>
        inputs.GetOrAdd(
            $"{node.Name}HavingInput",
            $"Conditions on groups of {node.Name}; all that are given must hold.",
            node.ModuleId,
            input =>
            {
                input.AddField(InputTypes.Field("and", "All of these hold too.", InputTypes.ListOf(input)));
                input.AddField(
                    InputTypes.Field(
                        "or",
                        "At least one of these holds too; an empty list holds never.",
                        InputTypes.ListOf(input)
                    )
                );
                input.AddField(InputTypes.Field("not", "This does not hold.", input));
                input.AddField(
                    InputTypes.Field(
                        "count",
                        "How many there are in the group.",
                        operations.Of(typeof(int), CoreModel.ModuleId)
                    )
                );
                input.AddField(
                    InputTypes.Field("aggregate", "What is calculated of the group.", _aggregateInputs.FilterOf(node))
                );
            }
        );

    private InputObjectGraphType Order(NodeDefinition node, IReadOnlyList<GroupKey> keys) =>
        inputs.GetOrAdd(
            $"{node.Name}GroupSortInput",
            $"What to order groups of {node.Name} by: exactly one field.",
            node.ModuleId,
            input =>
            {
                input.AddField(InputTypes.Field("count", "By how many there are in the group.", orders.Direction));
                input.AddField(
                    InputTypes.Field("key", "By a key; a link by the key of its target.", KeyOrder(node, keys))
                );
                input.AddField(
                    InputTypes.Field("aggregate", "By what is calculated of the group.", _aggregateInputs.OrderOf(node))
                );
            }
        );

    private InputObjectGraphType KeyOrder(NodeDefinition node, IReadOnlyList<GroupKey> keys) =>
        inputs.GetOrAdd(
            $"{node.Name}GroupKeySortInput",
            $"Which key to order groups of {node.Name} by: exactly one of those in 'keys'.",
            node.ModuleId,
            input =>
            {
                foreach (var key in keys)
                {
                    input.AddField(InputTypes.Field(key.Name, key.Description, orders.Direction).OwnedBy(key.ModuleId));
                }
            }
        );

    private QueryArgument Where(NodeDefinition node, string description) =>
        Argument("where", filters.Of(node), description);

    private static QueryArgument Argument(string name, IGraphType type, string description) =>
        new(type) { Name = name, Description = description };
}
