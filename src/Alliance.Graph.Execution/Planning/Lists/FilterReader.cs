using System.Linq.Expressions;
using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Planning;

/// <summary>Reads <c>where</c> along the definition of its node.</summary>
internal sealed class FilterReader(GraphDefinition definition)
{
    private readonly OperationReader _operations = new();
    private int _relations;
    private int _nesting;

    /// <summary>The filter that an input object describes.</summary>
    public RowFilter Read(NodeDefinition node, object? input, string place) => Object(node.Fields, Self(node.ClrType), input, place);

    /// <param name="fields">Fields of the node, the section or the value object.</param>
    /// <param name="owner">The object that has the fields, from the row.</param>
    /// <param name="input">The conditions.</param>
    /// <param name="place">Where they stand.</param>
    private AllOfFilter Object(IReadOnlyList<FieldDefinition> fields, LambdaExpression owner, object? input, string place)
        => new([.. InputObject.Read(input, place).Select(condition => Condition(fields, owner, condition.Key, condition.Value, $"{place}.{condition.Key}"))]);

    private RowFilter Condition(IReadOnlyList<FieldDefinition> fields, LambdaExpression owner, string name, object? input, string place)
    {
        switch (name)
        {
            case "and":
                return Nested(() => new AllOfFilter(All()));

            case "or":
                return Nested(() => new AnyOfFilter(All()));

            case "not":
                return Nested(() => new NotFilter(Object(fields, owner, input, place)));

            default:
                return Field(fields.Single(field => field.Name == name), owner, input, place);
        }

        List<RowFilter> All()
            => [.. InputObject.ReadList(input, place).Select(part => Object(fields, owner, part.Item, part.Place))];
    }

    private RowFilter Field(FieldDefinition field, LambdaExpression owner, object? input, string place)
    {
        switch (field)
        {
            case ValueFieldDefinition value:
                return Value(value, LinkedValues.Within(owner, value.Selector), input, place);

            case OneFieldDefinition one:
                var target = definition.Node(one.Target);
                return Related(() => new OneFilter(one, target, Read(target, input, place)), place);

            case ConnectionFieldDefinition many:
                var node = definition.Node(many.Target);
                return Related(
                    () => Quantifiers(
                        input,
                        place,
                        (quantifier, inner, innerPlace) => new ManyFilter(many, node, quantifier, Read(node, inner, innerPlace)),
                        quantifier => new ManyFilter(many, node, quantifier, AllOfFilter.Everything),
                        LinkedValues.CountOf(many, node)),
                    place);

            case SectionFieldDefinition section:
                return Object(section.Fields, owner, input, place);

            default:
                throw new NotSupportedException($"'{field.Name}' cannot be filtered by.");
        }
    }

    private RowFilter Value(ValueFieldDefinition field, LambdaExpression value, object? input, string place)
    {
        var shape = ValueShape.Of(field.ClrType);
        if (!shape.IsLeaf)
        {
            return definition.TryGetValue(shape.ElementType, out var type)
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
            (quantifier, inner, innerPlace) => new ListFilter(value, quantifier, _operations.Read(item, inner, innerPlace)),
            quantifier => new ListFilter(value, quantifier, AllOfFilter.Everything),
            LinkedValues.CountOf(value));
    }

    private AllOfFilter Quantifiers(
        object? input, string place, Func<Quantifier, object?, string, RowFilter> filter, Func<Quantifier, RowFilter> filterEmpty, LambdaExpression count)
        => new([.. InputObject.Read(input, place).Select(condition =>
        {
            var at = $"{place}.{condition.Key}";
            return condition.Key switch
            {
                "some" => filter(Quantifier.Some, condition.Value, at),
                "none" => filter(Quantifier.None, condition.Value, at),
                "all" => filter(Quantifier.All, condition.Value, at),
                "any" => filterEmpty(InputObject.Value<bool>(condition.Value, at) ? Quantifier.Some : Quantifier.None),
                "count" => _operations.Read(count, condition.Value, at, valueOfNothing: 0),
                _ => throw new NotSupportedException($"'{condition.Key}' is no condition on a list."),
            };
        })]);

    private RowFilter Related(Func<RowFilter> read, string place)
    {
        if (_relations == FilterLimits.Relations)
        {
            throw new InputFault(
                ErrorCodes.FilterLimit,
                $"'{place}' follows more than {FilterLimits.Relations} links in a row. Filter from a node that is nearer.");
        }

        _relations++;
        var filter = read();
        _relations--;
        return filter;
    }

    private RowFilter Nested(Func<RowFilter> read)
    {
        if (_nesting == FilterLimits.Nesting)
        {
            throw new InputFault(
                ErrorCodes.FilterLimit,
                $"The filter nests 'and', 'or' and 'not' more than {FilterLimits.Nesting} times. Write conditions side by side: they must all hold anyway.");
        }

        _nesting++;
        var filter = read();
        _nesting--;
        return filter;
    }

    private static LambdaExpression Self(Type type)
    {
        var row = Expression.Parameter(type, "row");
        return Expression.Lambda(row, row);
    }
}
