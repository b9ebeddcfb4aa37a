using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Schema;

/// <summary>
/// What fields and conditions cost that cost more than others, as <c>@cost</c> in the schema says. A field with an
/// object costs 1
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

    /// <summary>Bringing all values of a list into their order, to find those at a place.</summary>
    public const double Quantile = 5;

    /// <summary>Grouping a list.</summary>
    public const double Groups = 20;

    /// <summary>Finding objects by words.</summary>
    public const double Search = 50;

    /// <summary>A value that a module's own code loads.</summary>
    public const double Batch = 5;

    /// <summary>Asking for the loaded modules, which reads their migrations.</summary>
    public const double Modules = 10;

    /// <summary>Calculating of all rows of all types how much of them has values.</summary>
    public const double Coverage = 500;

    /// <summary>Doing something, for which all others wait who want to.</summary>
    public const double Mutation = 50;

    /// <summary>The schema's description of itself, as one field, since it is not taken apart.</summary>
    public const double Introspection = 5000;

    /// <summary>A condition that looks into a text.</summary>
    public const double Text = 2;

    /// <summary>A condition that looks into a text whatever the case of letters, which no index helps.</summary>
    public const double FoldedText = 4;

    /// <summary>A condition that looks into a list.</summary>
    public const double List = 5;

    /// <summary>Ordering by a value that is calculated from the row, for which no index helps.</summary>
    public const double OrderByCalculated = 1;

    /// <summary>Ordering by a value behind a link.</summary>
    public const double OrderByLink = 2;

    /// <summary>Ordering by a number of rows, or by what is calculated from other rows.</summary>
    public const double OrderByOtherRows = 10;

    /// <summary>
    /// Reading and checking a document that is not known, for each thousand characters or part of them.
    /// </summary>
    public const double Document = 1;

    /// <summary>Planning an operation of a shape that is not known.</summary>
    public const double Plan = 10;

    /// <summary>Translating a query of a shape that is not known into SQL.</summary>
    public const double Translation = 100;

    /// <summary>What a document that is not known costs.</summary>
    public static double OfDocument(string text) => Document * Math.Max(1, Math.Ceiling(text.Length / 1000.0));

    /// <summary>What a function costs of those that are calculated anyway.</summary>
    public static double Of(AggregateFunction function) =>
        function is AggregateFunction.Median or AggregateFunction.Quantile ? Quantile : 0;

    /// <summary>
    /// What an order costs each time that it is used: each of its keys by what the database reads for it.
    /// </summary>
    public static double Of(IEnumerable<OrderDefinition> order) =>
        order.Sum(key =>
            LinkedValues.SourceOf(key.Selector) switch
            {
                ValueSource.Column => 0,
                ValueSource.Row => OrderByCalculated,
                ValueSource.Link => OrderByLink,
                ValueSource.OtherRows => OrderByOtherRows,
                var source => throw new NotSupportedException($"The source '{source}' is not known."),
            }
        );

    /// <summary>
    /// What a filter costs each time that it is used. A condition on a list is asked for each of its items, so
    /// conditions within it
    /// multiply.
    /// </summary>
    public static double Of(RowFilter filter) =>
        filter switch
        {
            AllOfFilter all => all.Parts.Sum(Of),
            AnyOfFilter any => any.Parts.Sum(Of),
            NotFilter not => Of(not.Inner),
            OneFilter one => Of(one.Inner),
            ManyFilter many => List * (1 + Of(many.Inner)),
            ListFilter list => List * (1 + Of(list.Inner)),
            ValueFilter value => Of(value.Operator.Work)
                + (LinkedValues.SourceOf(value.Value) == ValueSource.OtherRows ? Count : 0),
            FieldFilter field => OfCompared(field.Value) + OfCompared(field.Other),
            _ => throw new NotSupportedException($"The filter '{filter.GetType().Name}' has no cost. Give it one."),
        };

    private static double OfCompared(LambdaExpression value) =>
        LinkedValues.SourceOf(value) switch
        {
            ValueSource.OtherRows => Count,
            ValueSource.Link => OrderByLink,
            _ => 0,
        };

    /// <summary>What a condition on a value costs, but for what has to be read for the value.</summary>
    public static double Of(FilterWork work) =>
        work switch
        {
            FilterWork.Comparison => 0,
            FilterWork.Text => Text,
            FilterWork.FoldedText => FoldedText,
            _ => throw new NotSupportedException($"The work '{work}' has no cost. Give it one."),
        };
}
