using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Planning.Inputs;

/// <summary>Reads <c>where</c> along the definition of its node.</summary>
internal sealed class FilterReader
{
    private readonly GraphDefinition _definition;
    private readonly FilterMeasure _measure;
    private readonly OperationReader _operations;
    private readonly ComparisonReader _comparisons;

    public FilterReader(GraphDefinition definition, RequestLimits limits)
    {
        _definition = definition;
        _measure = new FilterMeasure(limits);
        _operations = new OperationReader(_measure);
        _comparisons = new ComparisonReader(definition, _measure);
    }

    /// <summary>The filter that an input object describes.</summary>
    public RowFilter Read(NodeDefinition node, object? input, string place) =>
        Object(node.Fields, Self(node.ClrType), input, place);

    /// <param name="fields">Fields of the node, the section or the value object.</param>
    /// <param name="owner">The object that has the fields, from the row.</param>
    /// <param name="input">The conditions.</param>
    /// <param name="place">Where they stand.</param>
    private AllOfFilter Object(
        IReadOnlyList<FieldDefinition> fields,
        LambdaExpression owner,
        object? input,
        string place
    ) =>
        new([
            .. InputObject
                .Read(input, place)
                .Select(condition =>
                    Condition(fields, owner, condition.Key, condition.Value, $"{place}.{condition.Key}")
                ),
        ]);

    private RowFilter Condition(
        IReadOnlyList<FieldDefinition> fields,
        LambdaExpression owner,
        string name,
        object? input,
        string place
    )
    {
        switch (name)
        {
            case "and":
                return _measure.Nested<RowFilter>(place, () => new AllOfFilter(All()));

            case "or":
                return _measure.Nested<RowFilter>(place, () => new AnyOfFilter(All()));

            case "not":
                return _measure.Nested<RowFilter>(place, () => new NotFilter(Object(fields, owner, input, place)));

            case FieldComparison.Place when owner.Body is ParameterExpression:
                return _comparisons.Read(_definition.Node(owner.Body.Type), input, place);

            default:
                return Field(fields.Single(field => field.Name == name), owner, input, place);
        }

        List<RowFilter> All() =>
            [
                .. InputObject
                    .ReadList(input, place, _measure)
                    .Select(part => Object(fields, owner, part.Item, part.Place)),
            ];
    }

    private RowFilter Field(FieldDefinition field, LambdaExpression owner, object? input, string place)
    {
        switch (field)
        {
            case ValueFieldDefinition value:
                return Value(value, LinkedValues.Within(owner, value.Selector), input, place);

            case OneFieldDefinition one:
                var target = _definition.Node(one.Target);
                return _measure.Related(place, () => new OneFilter(one, target, Read(target, input, place)));

            case ConnectionFieldDefinition many:
                var node = _definition.Node(many.Target);
                return _measure.Related(
                    place,
                    () =>
                        Quantifiers(
                            input,
                            place,
                            (quantifier, inner, innerPlace) =>
                                new ManyFilter(many, node, quantifier, Read(node, inner, innerPlace)),
                            quantifier => new ManyFilter(many, node, quantifier, AllOfFilter.Everything),
                            LinkedValues.CountOf(many, node)
                        )
                );

            case SectionFieldDefinition section:
                return Object(section.Fields, owner, input, place);

            default:
                throw new NotSupportedException($"'{field.Name}' cannot be filtered by.");
        }
    }

    private RowFilter Value(ValueFieldDefinition field, LambdaExpression value, object? input, string place)
    {
        var shape = ValueShape.Of(field.ClrType);
        if (!shape.IsLeaf && !shape.IsList)
        {
            return _definition.TryGetValue(shape.ElementType, out var type)
                ? Object(type.Fields, value, input, place)
                : throw new NotSupportedException($"'{field.Name}' cannot be filtered by.");
        }

        if (!shape.IsList)
        {
            return _operations.Read(value, input, place);
        }

        var item = Self(shape.ElementType);
        return Quantifiers(
            input,
            place,
            (quantifier, inner, innerPlace) => new ListFilter(value, quantifier, Item(inner, innerPlace)),
            quantifier => new ListFilter(value, quantifier, AllOfFilter.Everything),
            LinkedValues.CountOf(value)
        );

        RowFilter Item(object? inner, string innerPlace) =>
            _definition.TryGetValue(shape.ElementType, out var type)
                ? Object(type.Fields, item, inner, innerPlace)
                : _operations.Read(item, inner, innerPlace);
    }

    private AllOfFilter Quantifiers(
        object? input,
        string place,
        Func<Quantifier, object?, string, RowFilter> filter,
        Func<Quantifier, RowFilter> filterEmpty,
        LambdaExpression count
    ) =>
        new([
            .. InputObject
                .Read(input, place)
                .Select(condition =>
                {
                    var at = $"{place}.{condition.Key}";
                    _measure.CountCondition(at);
                    return condition.Key switch
                    {
                        "some" => filter(Quantifier.Some, condition.Value, at),
                        "none" => filter(Quantifier.None, condition.Value, at),
                        "all" => filter(Quantifier.All, condition.Value, at),
                        "any" => filterEmpty(
                            InputObject.Value<bool>(condition.Value, at) ? Quantifier.Some : Quantifier.None
                        ),
                        "count" => _operations.Read(count, condition.Value, at, valueOfNothing: 0),
                        _ => throw new NotSupportedException($"'{condition.Key}' is no condition on a list."),
                    };
                }),
        ]);

    private static LambdaExpression Self(Type type)
    {
        var row = Expression.Parameter(type, "row");
        return Expression.Lambda(row, row);
    }
}
