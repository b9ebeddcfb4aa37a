using System.Linq.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>
/// Takes a declared rule, <c>caller => row => …</c>, apart: what depends on the caller alone becomes a value that each request brings,
/// and the rest is a condition that the database evaluates.
/// </summary>
internal sealed class RuleReading : ExpressionVisitor
{
    private readonly ParameterExpression _caller;
    private readonly List<CallerValue> _values = [];
    private readonly List<Expression> _unknown = [];

    private RuleReading(ParameterExpression caller) => _caller = caller;

    /// <summary>Reads a rule.</summary>
    /// <returns>The rule, or why it is none: what of it, and what to do.</returns>
    public static (RowRule? Rule, (string Problem, string Remedy)? Fault) Read(LambdaExpression declared)
    {
        if (declared.Body is not UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression row })
        {
            return (null, ($"'{declared.Body}' is made when the rule is asked, so that it would be another statement for each caller.", "Write the condition in place: 'caller => row => …', with what depends on the caller within it."));
        }

        var reading = new RuleReading(declared.Parameters[0]);
        var condition = (LambdaExpression)reading.Visit(row)!;
        return reading._unknown.Count == 0
            ? (new RowRule(condition, reading._values), null)
            : (null, ($"'{reading._unknown[0]}' takes the caller to where the database cannot follow.", "Compare properties of the row with values of the caller: its name, 'Is(role)', 'ReportsFor(country)', 'Reviews(module)', 'Countries' and 'Modules'."));
    }

    public override Expression? Visit(Expression? node)
        => node switch
        {
            null or ConstantExpression or LambdaExpression => base.Visit(node),
            _ when OfCaller(node) => Value(node, node.Type),
            BinaryExpression { NodeType: ExpressionType.Equal } same when OfCaller(same.Left) || OfCaller(same.Right) => Same(same),
            MethodCallExpression call when AsList(call) is { } list => Visit(list),
            _ => base.Visit(node),
        };

    /// <summary>A value that the caller does not have, such as a name, is equal to nothing, also not to what a row does not have.</summary>
    private BinaryExpression Same(BinaryExpression same)
    {
        var (ours, other) = OfCaller(same.Left) ? (same.Left, same.Right) : (same.Right, same.Left);
        if (ours.Type != typeof(string))
        {
            return (BinaryExpression)base.VisitBinary(same);
        }

        var isThere = Value(Expression.NotEqual(ours, Expression.Constant(null, typeof(string))), typeof(bool));
        var value = Value(Expression.Coalesce(ours, Expression.Constant("")), typeof(string));
        return Expression.AndAlso(isThere, Expression.Equal(base.Visit(other)!, value));
    }

    private Expression Value(Expression node, Type type)
    {
        var element = type == typeof(IReadOnlyList<CountryCode>) ? typeof(CountryCode) : type == typeof(IReadOnlyList<string>) ? typeof(string) : null;
        if (element is null && type != typeof(bool) && type != typeof(string) && type != typeof(int) && type != typeof(CountryCode))
        {
            _unknown.Add(node);
            return node;
        }

        var read = Expression.Lambda<Func<Caller, object?>>(Expression.Convert(node, typeof(object)), _caller).Compile();
        var value = element is null
            ? new CallerValue(type, caller => read(caller)!)
            : new CallerValue(typeof(IEnumerable<>).MakeGenericType(element), caller => Listed(element, read(caller)!));
        _values.Add(value);
        return value;
    }

    private static Array Listed(Type element, object list)
        => element == typeof(string) ? ((IReadOnlyList<string>)list).ToArray() : ((IReadOnlyList<CountryCode>)list).ToArray();

    /// <summary>The caller's own questions about a value of the row, as a question to the list that they look through.</summary>
    private MethodCallExpression? AsList(MethodCallExpression call)
    {
        var list = call.Object != _caller || call.Arguments.All(OfCallerOrFixed) ? null
            : call.Method.Name switch
            {
                nameof(Caller.ReportsFor) => nameof(Caller.Countries),
                nameof(Caller.Reviews) => nameof(Caller.Modules),
                _ => null,
            };
        return list is null
            ? null
            : Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [call.Arguments[0].Type], Expression.Property(_caller, list), call.Arguments[0]);
    }

    /// <summary>Whether it depends on the caller, and on nothing else that a row decides.</summary>
    private bool OfCaller(Expression node) => Parameters.Of(node) is { } used && used.Contains(_caller) && used.Count == 1;

    private bool OfCallerOrFixed(Expression node) => Parameters.Of(node).All(used => used == _caller);

    private sealed class Parameters : ExpressionVisitor
    {
        private readonly HashSet<ParameterExpression> _found = [];

        public static HashSet<ParameterExpression> Of(Expression node)
        {
            var parameters = new Parameters();
            parameters.Visit(node);
            return parameters._found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _found.Add(node);
            return node;
        }
    }
}
