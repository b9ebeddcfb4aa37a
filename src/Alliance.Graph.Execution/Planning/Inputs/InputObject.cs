using System.Collections;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Planning.Inputs;

/// <summary>Reads coerced input objects; places are written <c>where.and[0].name</c>.</summary>
internal static class InputObject
{
    /// <summary>An object; null is no way to say "no condition".</summary>
    public static IDictionary<string, object?> Read(object? value, string place) =>
        value as IDictionary<string, object?> ?? throw Null(place, "Leave it out, or write {} for no condition.");

    /// <summary>A list of objects.</summary>
    public static IEnumerable<(IDictionary<string, object?> Item, string Place)> ReadList(
        object? value,
        string place
    ) =>
        (value as IEnumerable ?? throw Null(place, "Leave it out, or write a list."))
            .Cast<object?>()
            .Select((item, index) => (Read(item, $"{place}[{index}]"), $"{place}[{index}]"))
            .ToList();

    /// <summary>The parts of <c>and</c> or <c>or</c>.</summary>
    public static IEnumerable<(IDictionary<string, object?> Item, string Place)> ReadList(
        object? value,
        string place,
        FilterMeasure measure
    )
    {
        foreach (var part in ReadList(value, place))
        {
            measure.CountPart(part.Place);
            yield return part;
        }
    }

    /// <summary>A value that must be there.</summary>
    public static T Value<T>(object? value, string place) =>
        value is T typed
            ? typed
            : throw Null(
                place,
                "Give a value. Only 'eq', 'neq' and the items of 'in' and 'nin' take null, for 'no value'."
            );

    /// <summary>The only field of an object.</summary>
    public static (string Name, object? Value) Single(object? value, string place)
    {
        var fields = Read(value, place);
        return fields.Count == 1
            ? (fields.First().Key, fields.First().Value)
            : throw new InputFault(
                ErrorCodes.InvalidOrder,
                $"'{place}' names {fields.Count} fields, but an entry of an order names exactly one, so that it is clear which comes first. Write a list with an entry for each field."
            );
    }

    private static InputFault Null(string place, string remedy) =>
        new(ErrorCodes.FilterNull, $"'{place}' is null. {remedy}");
}
