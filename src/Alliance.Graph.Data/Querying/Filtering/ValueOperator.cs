using System.Collections;
using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Texts;

namespace Alliance.Graph.Data.Querying.Filtering;

/// <summary>
/// A relation of a value to an operand, together with its exact opposite: for every value one of them holds, also for
/// one that is
/// missing.
/// </summary>
public sealed class ValueOperator
{
    private readonly string _name;
    private readonly Func<Expression, object?, bool, Expression> _condition;
    private readonly Func<object?, object?, bool> _holds;

    private ValueOperator(
        string name,
        Func<Expression, object?, bool, Expression> condition,
        Func<object?, object?, bool> holds,
        FilterWork work = FilterWork.Comparison
    )
    {
        _name = name;
        _condition = condition;
        _holds = holds;
        Work = work;
    }

    /// <summary>They are equal; null equals null.</summary>
    public static ValueOperator Equal { get; } = new(nameof(Equal), ValuePredicate.Equal, Equals);

    /// <summary>The value is one of the operands.</summary>
    public static ValueOperator In { get; } =
        new(
            nameof(In),
            ValuePredicate.In,
            (value, operands) => ((IEnumerable)operands!).Cast<object?>().Any(operand => Equals(value, operand))
        );

    /// <summary>The value is larger.</summary>
    public static ValueOperator Greater { get; } =
        Comparison(nameof(Greater), ExpressionType.GreaterThan, ExpressionType.LessThanOrEqual, order => order > 0);

    /// <summary>The value is larger or equal.</summary>
    public static ValueOperator AtLeast { get; } =
        Comparison(nameof(AtLeast), ExpressionType.GreaterThanOrEqual, ExpressionType.LessThan, order => order >= 0);

    /// <summary>The value is smaller.</summary>
    public static ValueOperator Less { get; } =
        Comparison(nameof(Less), ExpressionType.LessThan, ExpressionType.GreaterThanOrEqual, order => order < 0);

    /// <summary>The value is smaller or equal.</summary>
    public static ValueOperator AtMost { get; } =
        Comparison(nameof(AtMost), ExpressionType.LessThanOrEqual, ExpressionType.GreaterThan, order => order <= 0);

    /// <summary>The text contains the operand.</summary>
    public static ValueOperator Contains { get; } = OfText(nameof(Contains), nameof(TextFunctions.Contains));

    /// <summary>The text begins with the operand.</summary>
    public static ValueOperator StartsWith { get; } = OfText(nameof(StartsWith), nameof(TextFunctions.StartsWith));

    /// <summary>The text ends with the operand.</summary>
    public static ValueOperator EndsWith { get; } = OfText(nameof(EndsWith), nameof(TextFunctions.EndsWith));

    /// <summary>They are equal but for the case of letters.</summary>
    public static ValueOperator EqualIgnoringCase { get; } =
        new(nameof(EqualIgnoringCase), ValuePredicate.EqualFolded, NeverOfNothing, FilterWork.FoldedText);

    /// <summary>The text contains the operand but for the case of letters.</summary>
    public static ValueOperator ContainsIgnoringCase { get; } =
        OfFoldedText(nameof(ContainsIgnoringCase), nameof(TextFunctions.Contains));

    /// <summary>The text begins with the operand but for the case of letters.</summary>
    public static ValueOperator StartsWithIgnoringCase { get; } =
        OfFoldedText(nameof(StartsWithIgnoringCase), nameof(TextFunctions.StartsWith));

    /// <summary>The text ends with the operand but for the case of letters.</summary>
    public static ValueOperator EndsWithIgnoringCase { get; } =
        OfFoldedText(nameof(EndsWithIgnoringCase), nameof(TextFunctions.EndsWith));

    /// <summary>What it asks of the database.</summary>
    public FilterWork Work { get; }

    /// <summary>Its name, for faults.</summary>
    public override string ToString() => _name;

    /// <summary>The relation as a condition, or its opposite.</summary>
    internal Expression Condition(Expression value, object? operand, bool negated) =>
        _condition(value, operand, negated);

    /// <summary>Whether it holds for the value of a row that is not there.</summary>
    internal bool HoldsForNothing(object? value, object? operand) => _holds(value, operand);

    private static ValueOperator Comparison(
        string name,
        ExpressionType relation,
        ExpressionType opposite,
        Func<int, bool> holds
    ) =>
        new(
            name,
            (value, operand, negated) => ValuePredicate.Compare(value, operand, relation, opposite, negated),
            (value, operand) => value is not null && holds(Comparer.DefaultInvariant.Compare(value, operand))
        );

    private static ValueOperator OfText(string name, string function) =>
        new(
            name,
            (value, operand, negated) => ValuePredicate.Text(function, value, operand, negated),
            NeverOfNothing,
            FilterWork.Text
        );

    private static ValueOperator OfFoldedText(string name, string function) =>
        new(
            name,
            (value, operand, negated) => ValuePredicate.FoldedText(function, value, operand, negated),
            NeverOfNothing,
            FilterWork.FoldedText
        );

    /// <summary>A text that is not there has no parts and equals none.</summary>
    private static bool NeverOfNothing(object? value, object? operand) => false;
}
