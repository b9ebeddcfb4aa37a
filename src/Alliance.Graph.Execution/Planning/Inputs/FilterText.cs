using System.Collections;
using Alliance.Graph.Execution.Schema;

namespace Alliance.Graph.Execution.Planning.Inputs;

/// <summary>
/// What a filter means, as text: the same for filters that differ only in how they are written, so that a cursor fits
/// all of them.
/// Conditions that must all hold are a set, whether they stand side by side, in <c>and</c> or twice; what is no
/// condition is
/// nothing. Two filters with the same text mean the same; two that mean the same can still have different texts.
/// </summary>
internal static class FilterText
{
    /// <summary>The text of a coerced filter; that of none if it lets everything pass.</summary>
    public static string Of(object? where) =>
        where is IDictionary<string, object?> filter && Conditions(filter) is { Count: > 0 } conditions
            ? Text(conditions)
            : InputText.Of(null);

    private static SortedSet<string> Conditions(IDictionary<string, object?> filter)
    {
        var conditions = new SortedSet<string>(StringComparer.Ordinal);
        Add(conditions, filter, "");
        return conditions;
    }

    /// <param name="conditions">What must hold.</param>
    /// <param name="filter">More that must hold.</param>
    /// <param name="place">The field that it is about, with those that lead to it.</param>
    private static void Add(SortedSet<string> conditions, IDictionary<string, object?> filter, string place)
    {
        foreach (var (name, value) in filter)
        {
            switch (name, value)
            {
                case ("and", IEnumerable parts and not string):
                    foreach (var part in Objects(parts))
                    {
                        Add(conditions, part, place);
                    }

                    break;

                case ("or", IEnumerable parts and not string):
                    AddAny(conditions, [.. Objects(parts)], place);
                    break;

                case ("not" or "some" or "none", IDictionary<string, object?> inner):
                    conditions.Add($"{place}{name}({Text(Conditions(inner))})");
                    break;

                // Every item fulfils nothing.
                case ("all", IDictionary<string, object?> inner):
                    if (Conditions(inner) is { Count: > 0 } all)
                    {
                        conditions.Add($"{place}{name}({Text(all)})");
                    }

                    break;

                case (_, IDictionary<string, object?> inner):
                    Add(conditions, inner, $"{place}{name}.");
                    break;

                // A set of values, unlike the parts of 'or' that are objects.
                case (_, IEnumerable items and not string)
                    when FilterOperator.Find(name) is { Operand: OperandKind.Values }:
                    conditions.Add(
                        $"{place}{name}=[{string.Join(',', items.Cast<object?>().Select(InputText.Of).Distinct().Order(StringComparer.Ordinal))}]"
                    );
                    break;

                case ("isNull", bool isNull):
                    conditions.Add($"{place}{(isNull ? "eq" : "neq")}={InputText.Of(null)}");
                    break;

                default:
                    conditions.Add($"{place}{name}={InputText.Of(value)}");
                    break;
            }
        }
    }

    /// <summary>
    /// At least one of the parts must hold: nothing if one always does, the part itself if it is alone.
    /// </summary>
    private static void AddAny(
        SortedSet<string> conditions,
        IReadOnlyList<IDictionary<string, object?>> parts,
        string place
    )
    {
        if (parts is [var only])
        {
            Add(conditions, only, place);
            return;
        }

        var texts = parts.Select(part => Text(Conditions(part))).Distinct().Order(StringComparer.Ordinal).ToList();
        if (!texts.Contains(""))
        {
            conditions.Add($"{place}or({string.Join('|', texts)})");
        }
    }

    /// <summary>What is null among them is refused where the filter is read.</summary>
    private static IEnumerable<IDictionary<string, object?>> Objects(IEnumerable parts) =>
        parts.OfType<IDictionary<string, object?>>();

    private static string Text(SortedSet<string> conditions) => string.Join('&', conditions);
}
