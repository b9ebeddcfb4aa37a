using System.Collections;
using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Identity;

namespace Alliance.Graph.Execution.Planning.Inputs;

/// <summary>Reads the conditions on one value: <c>{ gte: 2010, lt: 2015 }</c>.</summary>
internal sealed class OperationReader(FilterMeasure measure)
{
    /// <summary>All conditions of an input object.</summary>
    /// <param name="value">The value, from the row.</param>
    /// <param name="input">The conditions.</param>
    /// <param name="place">Where they stand.</param>
    /// <param name="valueOfNothing">The value of a row that is not there.</param>
    public RowFilter Read(LambdaExpression value, object? input, string place, object? valueOfNothing = null)
        => new AllOfFilter([.. InputObject.Read(input, place).Select(
            operation => Operation(value, operation.Key, operation.Value, $"{place}.{operation.Key}", valueOfNothing))]);

    private RowFilter Operation(LambdaExpression value, string name, object? operand, string place, object? valueOfNothing)
    {
        if (name is "and" or "or")
        {
            var parts = measure.Nested(place, () => InputObject.ReadList(operand, place, measure)
                .Select(part => Read(value, part.Item, part.Place, valueOfNothing)).ToList());
            return name == "and" ? new AllOfFilter(parts) : new AnyOfFilter(parts);
        }

        measure.CountCondition(place);
        CheckText(RequestValue.SampleOf(operand), place);
        switch (name)
        {
            case "isNull":
                var isNull = Filter(ValueOperator.Equal, null);
                return InputObject.Value<bool>(operand, place) ? isNull : new NotFilter(isNull);

            case "eq":
                return Filter(ValueOperator.Equal, operand);

            case "neq":
                return new NotFilter(Filter(ValueOperator.Equal, operand));

            case "in":
                return Filter(ValueOperator.In, Items(operand, place));

            case "nin":
                return new NotFilter(Filter(ValueOperator.In, Items(operand, place)));

            default:
                var (relation, isNegated) = Relation(name);
                var filter = Filter(relation, InputObject.Value<object>(operand, place));
                return isNegated ? new NotFilter(filter) : filter;
        }

        ValueFilter Filter(ValueOperator relation, object? to) => new(value, relation, to) { ValueOfNothing = valueOfNothing };
    }

    private static (ValueOperator Relation, bool IsNegated) Relation(string name)
        => name switch
        {
            "gt" => (ValueOperator.Greater, false),
            "ngt" => (ValueOperator.Greater, true),
            "gte" => (ValueOperator.AtLeast, false),
            "ngte" => (ValueOperator.AtLeast, true),
            "lt" => (ValueOperator.Less, false),
            "nlt" => (ValueOperator.Less, true),
            "lte" => (ValueOperator.AtMost, false),
            "nlte" => (ValueOperator.AtMost, true),
            "contains" => (ValueOperator.Contains, false),
            "ncontains" => (ValueOperator.Contains, true),
            "startsWith" => (ValueOperator.StartsWith, false),
            "nstartsWith" => (ValueOperator.StartsWith, true),
            "endsWith" => (ValueOperator.EndsWith, false),
            "nendsWith" => (ValueOperator.EndsWith, true),
            "eqIgnoreCase" => (ValueOperator.EqualIgnoringCase, false),
            "containsIgnoreCase" => (ValueOperator.ContainsIgnoringCase, false),
            "startsWithIgnoreCase" => (ValueOperator.StartsWithIgnoringCase, false),
            "endsWithIgnoreCase" => (ValueOperator.EndsWithIgnoringCase, false),
            _ => throw new NotSupportedException($"'{name}' is no condition on a value."),
        };

    private object Items(object? operand, string place)
    {
        List<object?> items = [.. InputObject.Value<IEnumerable>(RequestValue.SampleOf(operand), place).Cast<object?>()];
        return items.Count <= measure.MaximumValues
            ? operand as RequestValue ?? (object)items
            : throw new InputFault(
                ErrorCodes.FilterLimit,
                $"'{place}' has {items.Count} values, but at most {measure.MaximumValues} can be given. Ask in several requests.");
    }

    private static void CheckText(object? operand, string place)
    {
        var texts = operand switch
        {
            string text => [text],
            IEnumerable<object?> items => items.OfType<string>(),
            _ => [],
        };
        if (texts.Any(text => !ScalarText.IsStorable(text)))
        {
            throw new InputFault(
                ErrorCodes.Validation,
                $"'{place}' holds the character U+0000 or half of a surrogate pair, which no text in the graph has. Correct the text.");
        }
    }
}
