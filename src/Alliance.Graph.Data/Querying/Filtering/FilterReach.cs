using Alliance.Graph.Data.Querying.Links;

namespace Alliance.Graph.Data.Querying.Filtering;

/// <summary>How far a condition on a row looks.</summary>
internal static class FilterReach
{
    /// <summary>
    /// Whether a condition asks for the rows of a list, or for a value that is read from other rows.
    /// </summary>
    public static bool HasOtherRows(RowFilter filter) =>
        filter switch
        {
            AllOfFilter all => all.Parts.Any(HasOtherRows),
            AnyOfFilter any => any.Parts.Any(HasOtherRows),
            NotFilter not => HasOtherRows(not.Inner),
            OneFilter one => HasOtherRows(one.Inner),
            ManyFilter => true,
            ListFilter list => OtherRows.AreReadFor(list.List),
            ValueFilter value => OtherRows.AreReadFor(value.Value),
            FieldFilter field => OtherRows.AreReadFor(field.Value) || OtherRows.AreReadFor(field.Other),
            _ => throw new NotSupportedException($"The filter '{filter.GetType().Name}' is not known."),
        };
}
