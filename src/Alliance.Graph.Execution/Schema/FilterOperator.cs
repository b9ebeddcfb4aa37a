using System.Collections.Frozen;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Execution.Schema;

/// <summary>
/// A condition on a value, as clients write it. All that is known of one stands here and in its relation: the types of
/// inputs, the
/// reader of filters, the text of cursors and the bill are made of it.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it says.</param>
/// <param name="Types">The types whose values have it.</param>
/// <param name="Relation">What it means.</param>
/// <param name="Operand">What it is given.</param>
/// <param name="IsOpposite">Whether it means the opposite of its relation.</param>
internal sealed record FilterOperator(
    string Name,
    string Description,
    Func<Type, bool> Types,
    ValueOperator Relation,
    OperandKind Operand = OperandKind.Value,
    bool IsOpposite = false
)
{
    private static readonly FrozenSet<Type> _ordered =
    [
        typeof(int),
        typeof(long),
        typeof(decimal),
        typeof(double),
        typeof(DateOnly),
        typeof(DateTime),
        typeof(PartialDate),
    ];

    private static readonly FilterOperator[] _all = [.. Everything()];

    private static readonly FrozenDictionary<string, FilterOperator> _byName = _all.ToFrozenDictionary(one => one.Name);

    /// <summary>All of them, in the order of the schema.</summary>
    public static IReadOnlyList<FilterOperator> All => _all;

    /// <summary>What it costs each time that it is used.</summary>
    public double Weight => CostWeights.Of(Relation.Work);

    /// <summary>The operator of a name; null if there is none.</summary>
    public static FilterOperator? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Whether values of a type are larger and smaller than each other for clients.</summary>
    public static bool IsOrdered(Type type) => _ordered.Contains(type);

    private static IEnumerable<FilterOperator> Everything()
    {
        yield return new(
            "eq",
            "It equals this value; null: there is no value.",
            Any,
            ValueOperator.Equal,
            OperandKind.ValueOrNull
        );
        yield return new(
            "neq",
            "It does not equal this value, also where there is no value; null: there is a value.",
            Any,
            ValueOperator.Equal,
            OperandKind.ValueOrNull,
            IsOpposite: true
        );
        yield return new(
            "in",
            "It is one of these; null among them means no value.",
            IsNoBoolean,
            ValueOperator.In,
            OperandKind.Values
        );
        yield return new(
            "nin",
            "It is none of these, also where there is no value unless null is among them.",
            IsNoBoolean,
            ValueOperator.In,
            OperandKind.Values,
            IsOpposite: true
        );
        foreach (
            var (name, meaning, relation) in new[]
            {
                ("gt", "larger than this value", ValueOperator.Greater),
                ("gte", "larger than this value or equal", ValueOperator.AtLeast),
                ("lt", "smaller than this value", ValueOperator.Less),
                ("lte", "smaller than this value or equal", ValueOperator.AtMost),
            }
        )
        {
            yield return new(name, $"It is {meaning}.", IsOrdered, relation);
            yield return new(
                $"n{name}",
                $"It is not {meaning}, also where there is no value.",
                IsOrdered,
                relation,
                IsOpposite: true
            );
        }

        foreach (
            var (name, meaning, relation, folded) in new[]
            {
                ("contains", "contains", ValueOperator.Contains, ValueOperator.ContainsIgnoringCase),
                ("startsWith", "begins with", ValueOperator.StartsWith, ValueOperator.StartsWithIgnoringCase),
                ("endsWith", "ends with", ValueOperator.EndsWith, ValueOperator.EndsWithIgnoringCase),
            }
        )
        {
            yield return new(
                name,
                $"It {meaning} this text; case matters and no character has a special meaning.",
                IsText,
                relation
            );
            yield return new(
                $"n{name}",
                $"The opposite of '{name}', also where there is no value.",
                IsText,
                relation,
                IsOpposite: true
            );
            yield return new(
                $"{name}IgnoreCase",
                $"It {meaning} this text, whatever the case of letters, of Ä, Ž and И too.",
                IsText,
                folded
            );
        }

        yield return new(
            "eqIgnoreCase",
            "It equals this text, whatever the case of letters.",
            IsText,
            ValueOperator.EqualIgnoringCase
        );
        yield return new(
            "isNull",
            "true: there is no value; false: there is one.",
            Any,
            ValueOperator.Equal,
            OperandKind.IsNull
        );
    }

    private static bool Any(Type type) => true;

    private static bool IsNoBoolean(Type type) => type != typeof(bool);

    private static bool IsText(Type type) => type == typeof(string);
}
