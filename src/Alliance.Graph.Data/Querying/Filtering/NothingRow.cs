using System.Collections;
using Alliance.Graph.Data.Querying.Statements;

namespace Alliance.Graph.Data.Querying.Filtering;

/// <summary>Whether a filter holds for a row that is not there: all its values are null, all its lists empty.</summary>
internal static class NothingRow
{
    public static bool Fulfils(RowFilter filter)
        => filter switch
        {
            AllOfFilter all => all.Parts.All(Fulfils),
            AnyOfFilter any => any.Parts.Any(Fulfils),
            NotFilter not => !Fulfils(not.Inner),
            OneFilter one => Fulfils(one.Inner),
            ManyFilter many => many.Quantifier != Quantifier.Some,
            ListFilter list => list.Quantifier != Quantifier.Some,
            ValueFilter value => Fulfils(value),
            _ => throw new NotSupportedException($"The filter '{filter.GetType().Name}' is not known."),
        };

    private static bool Fulfils(ValueFilter filter)
    {
        var value = filter.ValueOfNothing;
        var operand = RequestValue.SampleOf(filter.Operand);
        return filter.Operator switch
        {
            ValueOperator.Equal => Equals(value, operand),
            ValueOperator.In => ((IEnumerable)operand!).Cast<object?>().Any(item => Equals(value, item)),
            ValueOperator.Greater => value is not null && Compare() > 0,
            ValueOperator.AtLeast => value is not null && Compare() >= 0,
            ValueOperator.Less => value is not null && Compare() < 0,
            ValueOperator.AtMost => value is not null && Compare() <= 0,
            _ => false,
        };

        int Compare() => Comparer.DefaultInvariant.Compare(value, operand);
    }
}
