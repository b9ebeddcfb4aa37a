using System.Collections.Frozen;
using Alliance.Graph.Data.Querying.Filtering;

namespace Alliance.Graph.Execution.Schema;

/// <summary>A relation of two fields, as clients write it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it says.</param>
/// <param name="Relation">What it means.</param>
/// <param name="NeedsOrder">Whether only values that are larger and smaller than each other have it.</param>
internal sealed record FieldComparison(string Name, string Description, FieldRelation Relation, bool NeedsOrder)
{
    /// <summary>The field of a filter that holds them.</summary>
    public const string Place = "compare";

    private static readonly FrozenDictionary<string, FieldComparison> _byName = All.ToFrozenDictionary(one => one.Name);

    /// <summary>All of them, in the order of the schema.</summary>
    public static IReadOnlyList<FieldComparison> All =>
        [
            new(
                "eqField",
                "It equals this field; false where one of them has no value.",
                FieldRelation.Equal,
                NeedsOrder: false
            ),
            new(
                "neqField",
                "It differs from this field; false where one of them has no value.",
                FieldRelation.NotEqual,
                NeedsOrder: false
            ),
            new(
                "gtField",
                "It is larger than this field; false where one of them has no value.",
                FieldRelation.Greater,
                NeedsOrder: true
            ),
            new(
                "gteField",
                "It is at least as large as this field; false where one of them has no value.",
                FieldRelation.AtLeast,
                NeedsOrder: true
            ),
            new(
                "ltField",
                "It is smaller than this field; false where one of them has no value.",
                FieldRelation.Less,
                NeedsOrder: true
            ),
            new(
                "lteField",
                "It is at most as large as this field; false where one of them has no value.",
                FieldRelation.AtMost,
                NeedsOrder: true
            ),
        ];

    /// <summary>The relation of a name; null if there is none.</summary>
    public static FieldComparison? Find(string name) => _byName.GetValueOrDefault(name);
}
