using Alliance.Graph.Data.Querying.Filtering;

namespace Alliance.Graph.Execution.Costs;

/// <summary>
/// What fields and conditions cost that cost more than others, as <c>@cost</c> in the schema says. A field with an object costs 1
/// for each object that has it, and any other nothing (https://ibm.github.io/graphql-specs/cost-spec.html).
/// </summary>
internal static class CostWeights
{
    /// <summary>A field whose value is an object or a list of objects.</summary>
    public const double Composite = 1;

    /// <summary>Counting a list.</summary>
    public const double Count = 5;

    /// <summary>Calculating something of a list.</summary>
    public const double Aggregate = 10;

    /// <summary>Grouping a list.</summary>
    public const double Groups = 20;

    /// <summary>Finding objects by words.</summary>
    public const double Search = 50;

    /// <summary>A value that a module's own code loads.</summary>
    public const double Batch = 5;

    /// <summary>Asking for the loaded modules, which reads their migrations.</summary>
    public const double Modules = 10;

    /// <summary>The schema's description of itself, as one field, since it is not taken apart.</summary>
    public const double Introspection = 5000;

    /// <summary>A condition that looks into a text.</summary>
    public const double Text = 2;

    /// <summary>A condition that looks into a text whatever the case of letters, which no index helps.</summary>
    public const double FoldedText = 4;

    /// <summary>A condition that looks into a list.</summary>
    public const double List = 5;

    /// <summary>What a filter costs each time that it is used.</summary>
    public static double Of(RowFilter filter)
        => filter switch
        {
            AllOfFilter all => all.Parts.Sum(Of),
            AnyOfFilter any => any.Parts.Sum(Of),
            NotFilter not => Of(not.Inner),
            OneFilter one => Of(one.Inner),
            ManyFilter many => List + Of(many.Inner),
            ListFilter list => List + Of(list.Inner),
            ValueFilter value => Of(value.Operator),
            _ => throw new NotSupportedException($"The filter '{filter.GetType().Name}' has no cost. Give it one."),
        };

    private static double Of(ValueOperator relation)
        => relation switch
        {
            ValueOperator.Contains or ValueOperator.StartsWith or ValueOperator.EndsWith => Text,
            ValueOperator.EqualIgnoringCase or ValueOperator.ContainsIgnoringCase or ValueOperator.StartsWithIgnoringCase
                or ValueOperator.EndsWithIgnoringCase => FoldedText,
            _ => 0,
        };
}
