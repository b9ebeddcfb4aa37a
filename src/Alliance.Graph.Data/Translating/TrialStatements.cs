using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Translating;

/// <summary>
/// Lets EF Core write the statements that requests could need of calculated values. Many values are tried in one
/// statement
/// of each kind; only if that fails, its values are tried one by one.
/// </summary>
internal sealed class TrialStatements(DatabaseDialect dialect, DbContext context)
{
    /// <summary>What cannot be done with at least one of the values; null if all can.</summary>
    public TrialFault? FaultOf(NodeDefinition node, IReadOnlyList<Calculated> values)
    {
        var single = values.Where(value => !ValueShape.Of(value.Selector.ReturnType).IsList).ToList();
        var grouped = single.Where(value => value.Uses.HasFlag(FieldUses.Group)).ToList();
        return (single.Count == 0 ? null : Try("order rows by", () => Page(node, single)))
            ?? Try("filter rows by", () => Filtered(node, values.Where(value => value.Uses.HasFlag(FieldUses.Filter))))
            ?? (grouped.Count == 0 ? null : Try("group rows by, or aggregate,", () => Groups(node, grouped)));
    }

    /// <summary>Why the database cannot look which rows of a node a caller can see; null if it can.</summary>
    public TrialFault? FaultOfRule(NodeDefinition node) =>
        Try("look which rows a caller can see by", () => Filtered(node, []));

    /// <summary>
    /// A page behind a cursor: what is selected, ordered by and compared with the cursor is the same value.
    /// </summary>
    private (Expression, PageWindow?) Page(NodeDefinition node, IReadOnlyList<Calculated> values)
    {
        var shape = new RowShape(node);
        foreach (var value in values)
        {
            shape.Column(0, value.Selector);
        }

        IReadOnlyList<OrderDefinition> order =
        [
            .. values.Select(value => new OrderDefinition(value.Selector, SortDirection.Ascending, value.IsNullable)),
            new OrderDefinition(node.Key, SortDirection.Ascending, IsNullable: false),
        ];
        var window = new PageWindow(1, After: [.. order.Select(key => SampleValue.Of(key.Selector.ReturnType))]);
        var list = new RowList(node, AllOfFilter.Everything, order);
        return (
            LevelQuery.Page(dialect, new ShapeCells(shape, context.Model), list, window, PageSegment.Whole),
            window
        );
    }

    private (Expression, PageWindow?) Filtered(NodeDefinition node, IEnumerable<Calculated> values)
    {
        var shape = new RowShape(node);
        shape.Column(0, node.Key);
        var list = RowList.All(node) with
        {
            Filter = new AllOfFilter([.. values.SelectMany(Filters)]),
            Order = [new OrderDefinition(node.Key, SortDirection.Ascending, IsNullable: false)],
        };
        var window = new PageWindow(1);
        return (
            LevelQuery.Page(dialect, new ShapeCells(shape, context.Model), list, window, PageSegment.Whole),
            window
        );
    }

    private static IEnumerable<RowFilter> Filters(Calculated value)
    {
        var shape = ValueShape.Of(value.Selector.ReturnType);
        if (!shape.IsList)
        {
            return [new ValueFilter(value.Selector, ValueOperator.Equal, SampleValue.Of(shape.ElementType))];
        }

        var item = Expression.Parameter(shape.ElementType, "item");
        var isSample = new ValueFilter(
            Expression.Lambda(item, item),
            ValueOperator.Equal,
            SampleValue.Of(shape.ElementType)
        );
        return
        [
            new ListFilter(value.Selector, Quantifier.Some, isSample),
            new ValueFilter(LinkedValues.CountOf(value.Selector), ValueOperator.Equal, 0),
        ];
    }

    private (Expression, PageWindow?) Groups(NodeDefinition node, IReadOnlyList<Calculated> values)
    {
        var shape = new GroupShape(values.Select(value => value.Selector));
        foreach (var value in values)
        {
            foreach (var function in Functions(ValueShape.Of(value.Selector.ReturnType).ElementType))
            {
                shape.Aggregate(function, value.Selector);
            }
        }

        return (GroupQuery.All(dialect, context.Model, RowList.All(node), shape), null);
    }

    private static IEnumerable<AggregateFunction> Functions(Type type) =>
        type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double)
            ?
            [
                AggregateFunction.DistinctCount,
                AggregateFunction.Min,
                AggregateFunction.Sum,
                AggregateFunction.Median,
                AggregateFunction.StandardDeviation,
            ]
        : type.IsEnum || type == typeof(bool) || type == typeof(Uri) || type == typeof(CountryCode)
            ? [AggregateFunction.DistinctCount]
        : [AggregateFunction.DistinctCount, AggregateFunction.Min];

    private TrialFault? Try(string use, Func<(Expression Query, PageWindow? Window)> build)
    {
        try
        {
            var (query, window) = build();
            StatementTranslator.Try(context, dialect, query, new StatementInput(RequestInput.None, window));
            return null;
        }
        catch (Exception exception)
            when (exception
                    is InvalidOperationException
                        or NotSupportedException
                        or ArgumentException
                        or InvalidCastException
                        or NullReferenceException
                        or KeyNotFoundException
            )
        {
            return new TrialFault(use, $"EF Core says: {FirstSentences(exception.Message)}");
        }
    }

    /// <summary>
    /// Without the query, which nobody has written, and without advice that is for programs with other ways out.
    /// </summary>
    private static string FirstSentences(string message)
    {
        const string Details = "Additional information: ";
        var from = message.IndexOf(Details, StringComparison.Ordinal);
        var text = from < 0 ? message : message[(from + Details.Length)..];
        foreach (
            var end in new[]
            {
                " Either rewrite",
                " If this method can be mapped",
                " This may indicate",
                " See https",
                "\n",
            }
        )
        {
            var at = text.IndexOf(end, StringComparison.Ordinal);
            text = at < 0 ? text : text[..at];
        }

        return text.Trim();
    }
}
