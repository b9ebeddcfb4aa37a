using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Data.Querying.Texts;
using Microsoft.EntityFrameworkCore.Query;

namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>
/// Puts <see cref="Calculations"/> in the places of what EF Core does not translate, or not to what .NET means.
/// </summary>
internal sealed class PortableExpression : ExpressionVisitor
{
    private const double SecondsInDay = 86_400;
    private const double SecondsInHour = 3_600;
    private const int Everything = int.MaxValue;

    // What is not zero where the visitor is: it stands behind 'x == 0 ? … :'.
    private readonly Stack<Expression> _notZero = [];

    private PortableExpression() { }

    public static Expression Of(Expression query) => new PortableExpression().Visit(query);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var call = (MethodCallExpression)base.VisitMethodCall(node);
        return call.Method.DeclaringType switch
        {
            var type when type == typeof(Math) || type == typeof(decimal) || type == typeof(double) => Number(call),
            var type when type == typeof(DateOnly) || type == typeof(DateTime) => Date(call),
            var type when type == typeof(string) => Text(call),
            _ => call,
        };
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        var member = base.VisitMember(node);
        return
            member is MemberExpression { Member.Name: nameof(string.Length), Expression: { } text }
            && text.Type == typeof(string)
            ? Call(nameof(Calculations.Length), text)
            : member;
    }

    /// <summary>
    /// What lies behind links and was not joined is a subquery here, so that what it calculates is portable too.
    /// </summary>
    protected override Expression VisitExtension(Expression node) =>
        node switch
        {
            LinkedValue linked => Visit(linked.Subquery()),
            LinkedCount count => Visit(count.Subquery()),
            _ => base.VisitExtension(node),
        };

    /// <summary>
    /// PostgreSQL rounds where .NET cuts off; and EF Core forgets in conditions that "not smaller" holds for what is
    /// missing.
    /// </summary>
    protected override Expression VisitUnary(UnaryExpression node)
    {
        var unary = base.VisitUnary(node);
        if (
            unary is UnaryExpression { NodeType: ExpressionType.Not, Operand: var denied }
            && unary.Type == typeof(bool)
        )
        {
            return Negation.Of(denied);
        }

        if (
            unary is not UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand }
            || !IsWhole(unary.Type)
        )
        {
            return unary;
        }

        var type = ExpressionBuilding.Underlying(operand.Type);
        return type == typeof(double)
                ? Expression.Convert(
                    Lifted(operand, value => Expression.Call(typeof(Math), nameof(Math.Truncate), null, value)),
                    unary.Type
                )
            : type == typeof(decimal)
                ? Expression.Convert(Lifted(operand, value => Call(nameof(Calculations.Truncate), value)), unary.Type)
            : unary;
    }

    protected override Expression VisitConditional(ConditionalExpression node)
    {
        if (
            node.Test
            is not BinaryExpression { NodeType: ExpressionType.Equal, Right: ConstantExpression { Value: 0 } } isZero
        )
        {
            return base.VisitConditional(node);
        }

        var (test, then) = (Visit(node.Test), Visit(node.IfTrue));
        _notZero.Push(isZero.Left);
        var otherwise = Visit(node.IfFalse);
        _notZero.Pop();
        return node.Update(test, then, otherwise);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        var binary = base.VisitBinary(node);
        if (
            _notZero.Any(value => ExpressionEqualityComparer.Instance.Equals(value, WithoutConversions(node.Right)))
            && !IsDecimalDivision(binary, out _)
        )
        {
            return binary;
        }

        if (
            binary
                is not BinaryExpression
                {
                    NodeType: ExpressionType.Divide or ExpressionType.Modulo,
                    Method: null or { DeclaringType.Name: nameof(Decimal) }
                } division
            || IsKnown(division.Right)
        )
        {
            return IsDecimalDivision(binary, out var known) ? Divided(known) : binary;
        }

        return IsDecimalDivision(division, out _)
            ? Divided(division)
            : Expression.MakeBinary(
                division.NodeType,
                division.Left,
                Call(nameof(Calculations.NotZero), division.Right),
                division.IsLiftedToNull,
                division.Method
            );
    }

    private static bool IsDecimalDivision(Expression node, out BinaryExpression division)
    {
        division = (node as BinaryExpression)!;
        return node.NodeType == ExpressionType.Divide && ExpressionBuilding.Underlying(node.Type) == typeof(decimal);
    }

    private static Expression Divided(BinaryExpression division) =>
        As(
            Call(
                nameof(Calculations.Divide),
                As(division.Left, typeof(decimal?)),
                As(division.Right, typeof(decimal?))
            ),
            division.Type
        );

    private static Expression Number(MethodCallExpression call)
    {
        if (call.Arguments is not [var value, ..])
        {
            return call;
        }

        switch (call.Method.Name)
        {
            case nameof(Math.Round) when value.Type == typeof(double) || value.Type == typeof(decimal):
                var rest = call
                    .Arguments.Skip(1)
                    .OfType<ConstantExpression>()
                    .Select(constant => constant.Value)
                    .ToList();
                return rest.Count == call.Arguments.Count - 1
                    ? Call(
                        nameof(Calculations.Round),
                        value,
                        Expression.Constant(rest.OfType<int>().FirstOrDefault()),
                        Expression.Constant((int)rest.OfType<MidpointRounding>().FirstOrDefault())
                    )
                    : call;

            case nameof(Math.Truncate)
            or nameof(Math.Ceiling)
            or nameof(Math.Floor)
            or nameof(Math.Abs)
            or nameof(Math.Sign) when value.Type == typeof(decimal):
                return Call(call.Method.Name, value);

            // The databases' own functions do not agree about missing values, and SQLite compares decimals as texts.
            case nameof(Math.Max) when call.Arguments.Count == 2:
                return Expression.Condition(Expression.LessThan(value, call.Arguments[1]), call.Arguments[1], value);

            case nameof(Math.Min) when call.Arguments.Count == 2:
                return Expression.Condition(Expression.GreaterThan(value, call.Arguments[1]), call.Arguments[1], value);

            default:
                return call;
        }
    }

    private static Expression Date(MethodCallExpression call)
    {
        if (call.Object is not { } date || call.Arguments is not [var amount])
        {
            return call;
        }

        return call.Method.Name switch
        {
            nameof(DateTime.AddMonths) => Call(nameof(Calculations.AddMonths), date, amount),
            nameof(DateTime.AddYears) => Call(nameof(Calculations.AddMonths), date, Times(amount, 12)),
            nameof(DateTime.AddDays) when date.Type == typeof(DateTime) => Seconds(SecondsInDay),
            nameof(DateTime.AddHours) => Seconds(SecondsInHour),
            nameof(DateTime.AddMinutes) => Seconds(60),
            nameof(DateTime.AddSeconds) => Seconds(1),
            nameof(DateTime.AddMilliseconds) => Seconds(0.001),
            _ => call,
        };

        Expression Seconds(double unit) => Call(nameof(Calculations.AddSeconds), date, Times(amount, unit));
    }

    private static Expression Text(MethodCallExpression call) =>
        (call.Method.Name, call.Object, call.Arguments) switch
        {
            (nameof(string.Contains) or nameof(string.StartsWith) or nameof(string.EndsWith), { } text, [var part])
                when part.Type == typeof(string) => Expression.Call(
                typeof(TextFunctions),
                call.Method.Name,
                null,
                text,
                part
            ),
            (nameof(string.Substring), { } text, [var start]) => Call(
                nameof(Calculations.Substring),
                text,
                start,
                Expression.Constant(Everything)
            ),
            (nameof(string.Substring), { } text, [var start, var length]) => Call(
                nameof(Calculations.Substring),
                text,
                start,
                length
            ),
            (nameof(string.IndexOf), { } text, [var part]) when part.Type == typeof(string) => Call(
                nameof(Calculations.IndexOf),
                text,
                part
            ),
            (nameof(string.ToLower) or nameof(string.ToLowerInvariant), { } text, []) => Call(
                nameof(Calculations.Lower),
                text
            ),
            (nameof(string.Trim) or nameof(string.TrimStart) or nameof(string.TrimEnd), { } text, []) => Call(
                call.Method.Name,
                text
            ),
            (nameof(string.IsNullOrWhiteSpace), null, [var text]) => Expression.OrElse(
                text.IsNull(),
                Expression.Equal(Call(nameof(Calculations.Trim), text), Expression.Constant(""))
            ),
            _ => call,
        };

    private static Expression Times(Expression amount, double unit) =>
        amount is ConstantExpression { Value: double number } ? Expression.Constant(number * unit)
        : amount is ConstantExpression { Value: int count } ? Expression.Constant(count * (int)unit)
        : Expression.Multiply(
            amount,
            amount.Type == typeof(int) ? Expression.Constant((int)unit) : Expression.Constant(unit)
        );

    private static Expression Lifted(Expression value, Func<Expression, Expression> calculate) =>
        Nullable.GetUnderlyingType(value.Type) is { } type
            ? Expression.Convert(calculate(Expression.Convert(value, type)), value.Type)
            : calculate(value);

    private static Expression As(Expression value, Type type) =>
        value.Type == type ? value : Expression.Convert(value, type);

    private static bool IsWhole(Type type) =>
        ExpressionBuilding.Underlying(type) is var whole
        && (whole == typeof(int) || whole == typeof(long) || whole == typeof(short));

    private static Expression WithoutConversions(Expression value) =>
        value is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand }
            ? WithoutConversions(operand)
            : value;

    private static bool IsKnown(Expression divisor) =>
        divisor is ConstantExpression { Value: { } value }
            ? Convert.ToDouble(value, null) != 0
            : divisor is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } && IsKnown(operand);

    private static MethodCallExpression Call(string method, params Expression[] arguments) =>
        Expression.Call(
            typeof(Calculations).GetMethod(method, [.. arguments.Select(argument => argument.Type)])
                ?? throw new NotSupportedException($"'{method}' cannot be calculated of a {arguments[0].Type.Name}."),
            arguments
        );
}
