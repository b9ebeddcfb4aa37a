using System.Globalization;
using Alliance.Graph.Differential.Documents;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>Whether a value fulfils conditions.</summary>
internal static class ValueOracle
{
    public static bool Holds(object? value, Input conditions) =>
        ((ObjectInput)conditions).Fields.All(condition =>
            condition.Name switch
            {
                "and" => Items(condition.Value).All(part => Holds(value, part)),
                "or" => Items(condition.Value).Any(part => Holds(value, part)),
                "isNull" => value is null == (bool)Operand(condition.Value)!,
                "in" => Items(condition.Value).Any(item => Meaning.Same(value, Operand(item))),
                "nin" => !Items(condition.Value).Any(item => Meaning.Same(value, Operand(item))),
                "eq" => Meaning.Same(value, Operand(condition.Value)),
                "neq" => !Meaning.Same(value, Operand(condition.Value)),
                _ => Relates(value, condition.Name, Operand(condition.Value)!),
            }
        );

    private static bool Relates(object? value, string relation, object operand) =>
        relation switch
        {
            "gt" => value is not null && Meaning.Compare(value, operand) > 0,
            "gte" => value is not null && Meaning.Compare(value, operand) >= 0,
            "lt" => value is not null && Meaning.Compare(value, operand) < 0,
            "lte" => value is not null && Meaning.Compare(value, operand) <= 0,
            "contains" => value is string text && text.Contains((string)operand, StringComparison.Ordinal),
            "startsWith" => value is string text && text.StartsWith((string)operand, StringComparison.Ordinal),
            "endsWith" => value is string text && text.EndsWith((string)operand, StringComparison.Ordinal),
            "eqIgnoreCase" => value is string text && Meaning.Folded(text) == Meaning.Folded((string)operand),
            _ when relation.EndsWith("IgnoreCase", StringComparison.Ordinal) => value is string text
                && Relates(Meaning.Folded(text), relation[..^"IgnoreCase".Length], Meaning.Folded((string)operand)),
            _ when relation[0] == 'n' => !Relates(value, relation[1..], operand),
            _ => throw new NotSupportedException(
                string.Create(CultureInfo.InvariantCulture, $"The oracle does not know the operator '{relation}'.")
            ),
        };

    private static IReadOnlyList<Input> Items(Input list) => ((ListInput)list).Items;

    private static object? Operand(Input leaf) => ((LeafInput)leaf).Value;
}
