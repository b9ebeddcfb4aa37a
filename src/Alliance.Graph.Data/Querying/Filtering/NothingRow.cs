using Alliance.Graph.Data.Querying.Statements;

namespace Alliance.Graph.Data.Querying.Filtering;

/// <summary>Whether a filter holds for a row that is not there: all its values are null, all its lists empty.</summary>
internal static class NothingRow
{
    public static bool Fulfils(RowFilter filter) =>
        filter switch
        {
            AllOfFilter all => all.Parts.All(Fulfils),
            AnyOfFilter any => any.Parts.Any(Fulfils),
            NotFilter not => !Fulfils(not.Inner),
            OneFilter one => Fulfils(one.Inner),
            ManyFilter many => many.Quantifier != Quantifier.Some,
            ListFilter list => list.Quantifier != Quantifier.Some,
            ValueFilter value => value.Operator.HoldsForNothing(
                value.ValueOfNothing,
                QueryParameter.SampleOf(value.Operand)
            ),
            FieldFilter => false,
            _ => throw new NotSupportedException($"The filter '{filter.GetType().Name}' is not known."),
        };
}
