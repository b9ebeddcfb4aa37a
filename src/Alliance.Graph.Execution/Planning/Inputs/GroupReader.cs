using System.Collections;
using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Execution.Schema.Grouping;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Planning.Inputs;

/// <summary>
/// Reads the arguments of <c>groupBy</c>; conditions and orders add what they need to the groups' cells.
/// </summary>
internal sealed class GroupReader
{
    // With a third the rows to be grouped could be a thousand times those of the list.
    private const int MostLists = 2;

    private readonly AggregateFields _fields;
    private readonly RequestLimits _limits;
    private readonly FilterMeasure _measure;
    private readonly OperationReader _operations;

    public GroupReader(AggregateFields fields, RequestLimits limits)
    {
        _fields = fields;
        _limits = limits;
        _measure = new FilterMeasure(limits);
        _operations = new OperationReader(_measure);
    }

    public IReadOnlyList<GroupKey> Keys(object? input)
    {
        List<GroupKey> keys = [.. ((IEnumerable)input!).Cast<GroupKey>().Distinct()];
        if (keys.Count == 0)
        {
            throw new InputFault(
                ErrorCodes.InvalidGroup,
                "'keys' is empty, so there is nothing to group by. Name at least one key, or ask for 'aggregate' to take all together."
            );
        }

        List<ListItem> items = [.. keys.Select(key => key.Value.Body).OfType<ListItem>()];
        if (items.Count(item => item == items.Find(item.IsOfSameList)) is > MostLists and var lists)
        {
            throw new InputFault(
                ErrorCodes.InvalidGroup,
                $"'keys' names items of {lists} lists, but of at most {MostLists}: a row counts once for each combination of their items. Leave a list out, or filter with 'where' to one of its items."
            );
        }

        return keys.Count <= _limits.GroupKeys
            ? keys
            : throw new InputFault(
                ErrorCodes.InvalidGroup,
                $"'keys' has {keys.Count} keys, but at most {_limits.GroupKeys} can be given. Leave some out."
            );
    }

    /// <summary>How many groups are asked for; null if the caller wants all of them.</summary>
    public static int? Limit(object? input) =>
        input switch
        {
            null => null,
            int and (< 0 or > GroupTypes.MaximumGroups) => throw new InputFault(
                ErrorCodes.InvalidPage,
                $"'first' is {input}, but from 0 to {GroupTypes.MaximumGroups} groups can be asked for. Give such a number, and filter with 'having' or 'where' for the rest."
            ),
            int limit => limit,
            _ => throw new NotSupportedException(),
        };

    public RowFilter Having(GroupShape shape, NodeDefinition node, object? input) =>
        input is null ? AllOfFilter.Everything : Conditions(shape, node, input, "having");

    /// <summary>The order that the entries describe; the keys come last, so that it is total.</summary>
    public IReadOnlyList<OrderDefinition> Order(
        GroupShape shape,
        NodeDefinition node,
        IReadOnlyList<GroupKey> keys,
        object? input
    )
    {
        var entries = input is null ? [] : InputObject.ReadList(input, "order").ToList();
        if (entries.Count > _limits.OrderKeys)
        {
            throw new InputFault(
                ErrorCodes.InvalidOrder,
                $"'order' has {entries.Count} entries, but at most {_limits.OrderKeys} can be given. Leave out the last ones."
            );
        }

        return
        [
            .. entries.Select(entry => Entry(shape, node, keys, entry.Item, entry.Place)),
            .. keys.Select((_, index) => By(shape, shape.Key(index), SortDirection.Ascending)),
        ];
    }

    private AllOfFilter Conditions(GroupShape shape, NodeDefinition node, object? input, string place) =>
        new([
            .. InputObject
                .Read(input, place)
                .Select(condition =>
                {
                    var at = $"{place}.{condition.Key}";
                    return condition.Key switch
                    {
                        "and" => _measure.Nested<RowFilter>(at, () => new AllOfFilter(All(condition.Value, at))),
                        "or" => _measure.Nested<RowFilter>(at, () => new AnyOfFilter(All(condition.Value, at))),
                        "not" => _measure.Nested<RowFilter>(
                            at,
                            () => new NotFilter(Conditions(shape, node, condition.Value, at))
                        ),
                        "count" => _operations.Read(
                            shape.Value(shape.Aggregate(AggregateFunction.Count)),
                            condition.Value,
                            at
                        ),
                        _ => Aggregates(shape, node.Fields, AggregateFields.Row(node), condition.Value, at),
                    };

                    List<RowFilter> All(object? list, string listPlace) =>
                        [
                            .. InputObject
                                .ReadList(list, listPlace, _measure)
                                .Select(part => Conditions(shape, node, part.Item, part.Place)),
                        ];
                }),
        ]);

    private AllOfFilter Aggregates(
        GroupShape shape,
        IReadOnlyList<FieldDefinition> fields,
        LambdaExpression owner,
        object? input,
        string place
    ) =>
        new([
            .. InputObject
                .Read(input, place)
                .Select(condition =>
                {
                    var at = $"{place}.{condition.Key}";
                    var field = _fields.Of(fields.Single(candidate => candidate.Name == condition.Key), owner);
                    return field.Value is null
                        ? Aggregates(shape, field.Fields!, field.Owner, condition.Value, at)
                        : new AllOfFilter([
                            .. InputObject
                                .Read(condition.Value, at)
                                .Select(function =>
                                    Condition(
                                        shape,
                                        Function(function.Key),
                                        field.Value,
                                        function.Value,
                                        $"{at}.{function.Key}"
                                    )
                                ),
                        ]);
                }),
        ]);

    private OrderDefinition Entry(
        GroupShape shape,
        NodeDefinition node,
        IReadOnlyList<GroupKey> keys,
        object? input,
        string place
    )
    {
        var (name, value) = InputObject.Single(input, place);
        var at = $"{place}.{name}";
        switch (name)
        {
            case "count":
                return By(shape, shape.Aggregate(AggregateFunction.Count), OrderReader.Direction(value, at));

            case "key":
                var (key, direction) = InputObject.Single(value, at);
                var index = keys.ToList().FindIndex(candidate => candidate.Name == key);
                return index >= 0
                    ? By(shape, shape.Key(index), OrderReader.Direction(direction, $"{at}.{key}"))
                    : throw new InputFault(
                        ErrorCodes.InvalidGroup,
                        $"'{at}' orders by the key '{key}', but 'keys' does not group by {GraphNames.EnumValue(key)}. Add it to 'keys' or order by something else."
                    );

            default:
                return Aggregate(shape, node.Fields, AggregateFields.Row(node), value, at);
        }
    }

    private OrderDefinition Aggregate(
        GroupShape shape,
        IReadOnlyList<FieldDefinition> fields,
        LambdaExpression owner,
        object? input,
        string place
    )
    {
        var (name, value) = InputObject.Single(input, place);
        var at = $"{place}.{name}";
        var field = _fields.Of(fields.Single(candidate => candidate.Name == name), owner);
        if (field.Value is null)
        {
            return Aggregate(shape, field.Fields!, field.Owner, value, at);
        }

        var (function, direction) = InputObject.Single(value, at);
        at = $"{at}.{function}";
        if (Function(function) != AggregateFunction.Quantile)
        {
            return By(shape, shape.Aggregate(Function(function), field.Value), OrderReader.Direction(direction, at));
        }

        var quantile = InputObject.Read(direction, at);
        var p = AggregateArguments.P(quantile[QuantileInput.P], $"{at}.{QuantileInput.P}");
        return By(
            shape,
            shape.Aggregate(AggregateFunction.Quantile, field.Value, p: p),
            OrderReader.Direction(quantile[QuantileInput.Direction], $"{at}.{QuantileInput.Direction}")
        );
    }

    /// <summary>Conditions on the result of a function.</summary>
    private RowFilter Condition(
        GroupShape shape,
        AggregateFunction function,
        LambdaExpression value,
        object? input,
        string place
    )
    {
        if (function != AggregateFunction.Quantile)
        {
            return _operations.Read(shape.Value(shape.Aggregate(function, value)), input, place);
        }

        var quantile = InputObject.Read(input, place);
        var p = AggregateArguments.P(quantile[QuantileInput.P], $"{place}.{QuantileInput.P}");
        return _operations.Read(
            shape.Value(shape.Aggregate(function, value, p: p)),
            quantile[QuantileInput.Is],
            $"{place}.{QuantileInput.Is}"
        );
    }

    private static OrderDefinition By(GroupShape shape, int cell, SortDirection direction)
    {
        var value = shape.Value(cell);
        return new OrderDefinition(
            value,
            direction,
            !value.ReturnType.IsValueType || Nullable.GetUnderlyingType(value.ReturnType) is not null
        );
    }

    private static AggregateFunction Function(string name) =>
        Enum.GetValues<AggregateFunction>()
            .First(function => function != AggregateFunction.CountOfValues && AggregateKind.NameOf(function) == name);
}
