using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>
/// A value in a query that each run of its statement brings anew; it becomes a parameter. Never null: that a value is
/// not there makes another statement.
/// </summary>
internal sealed class StatementParameter(Type type, Func<StatementInput, object> read) : Expression
{
    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type { get; } = type;

    /// <summary>How the parameter is sent; null for what the provider does with a value of its type.</summary>
    public ParameterTranslationMode? Mode { get; private init; }

    /// <summary>The value for a run.</summary>
    public object Of(StatementInput input) => read(input);

    /// <summary>Values that travel as one parameter, so that their number does not make another statement.</summary>
    /// <param name="element">CLR type of a value.</param>
    /// <param name="read">The values for a run, an array of their type.</param>
    public static StatementParameter List(Type element, Func<StatementInput, Array> read) =>
        new(typeof(IEnumerable<>).MakeGenericType(element), read) { Mode = ParameterTranslationMode.Parameter };

    /// <summary>An operand: a value of the request, or one that is the same in every run.</summary>
    /// <param name="operand">The value, or the <see cref="QueryParameter"/> that stands for it.</param>
    /// <param name="type">Type of the parameter.</param>
    /// <param name="change">What becomes of it before it is sent.</param>
    public static StatementParameter Operand(object operand, Type type, Func<object, object>? change = null)
    {
        change ??= value => value;
        if (operand is QueryParameter { Index: var index })
        {
            return new StatementParameter(type, input => change(input.Arguments[index]!));
        }

        var constant = change(operand);
        return new StatementParameter(type, _ => constant);
    }

    /// <summary>A list of operands, as one parameter.</summary>
    public static StatementParameter ListOperand(object operand, Type element, Func<object, Array> change)
    {
        if (operand is QueryParameter { Index: var index })
        {
            return List(element, input => change(input.Arguments[index]!));
        }

        var constant = change(operand);
        return List(element, _ => constant);
    }

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
