using System.Collections;
using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Querying.Texts;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Schema;

namespace Alliance.Graph.Execution.Planning.Inputs;

/// <summary>Reads the conditions on one value: <c>{ gte: 2010, lt: 2015 }</c>.</summary>
internal sealed class OperationReader(FilterMeasure measure)
{
    /// <summary>All conditions of an input object.</summary>
    /// <param name="value">The value, from the row.</param>
    /// <param name="input">The conditions.</param>
    /// <param name="place">Where they stand.</param>
    /// <param name="valueOfNothing">The value of a row that is not there.</param>
    public RowFilter Read(LambdaExpression value, object? input, string place, object? valueOfNothing = null) =>
        new AllOfFilter([
            .. InputObject
                .Read(input, place)
                .Select(operation =>
                    Operation(value, operation.Key, operation.Value, $"{place}.{operation.Key}", valueOfNothing)
                ),
        ]);

    private RowFilter Operation(
        LambdaExpression value,
        string name,
        object? operand,
        string place,
        object? valueOfNothing
    )
    {
        if (name is "and" or "or")
        {
            var parts = measure.Nested(
                place,
                () =>
                    InputObject
                        .ReadList(operand, place, measure)
                        .Select(part => Read(value, part.Item, part.Place, valueOfNothing))
                        .ToList()
            );
            return name == "and" ? new AllOfFilter(parts) : new AnyOfFilter(parts);
        }

        measure.CountCondition(place);
        CheckText(QueryParameter.SampleOf(operand), place);
        var condition =
            FilterOperator.Find(name) ?? throw new NotSupportedException($"'{name}' is no condition on a value.");
        var filter = new ValueFilter(value, condition.Relation, Operand(condition.Operand, operand, place))
        {
            ValueOfNothing = valueOfNothing,
        };
        var isOpposite =
            condition.Operand == OperandKind.IsNull ? !InputObject.Value<bool>(operand, place) : condition.IsOpposite;
        return isOpposite ? new NotFilter(filter) : filter;
    }

    private object? Operand(OperandKind kind, object? operand, string place) =>
        kind switch
        {
            OperandKind.Value => InputObject.Value<object>(operand, place),
            OperandKind.ValueOrNull => operand,
            OperandKind.Values => Items(operand, place),
            OperandKind.IsNull => null,
            _ => throw new NotSupportedException($"The operand '{kind}' cannot be read."),
        };

    private object Items(object? operand, string place)
    {
        List<object?> items =
        [
            .. InputObject.Value<IEnumerable>(QueryParameter.SampleOf(operand), place).Cast<object?>(),
        ];
        return items.Count <= measure.MaximumValues
            ? operand as QueryParameter ?? (object)items
            : throw new InputFault(
                ErrorCodes.FilterLimit,
                $"'{place}' has {items.Count} values, but at most {measure.MaximumValues} can be given. Ask in several requests."
            );
    }

    private static void CheckText(object? operand, string place)
    {
        var texts = operand switch
        {
            string text => [text],
            IEnumerable<object?> items => items.OfType<string>(),
            _ => [],
        };
        if (texts.Any(text => !StorableText.Is(text)))
        {
            throw new InputFault(
                ErrorCodes.Validation,
                $"'{place}' holds the character U+0000 or half of a surrogate pair, which no text in the graph has. Correct the text."
            );
        }
    }
}
