using System.Linq.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>
/// Takes a declared rule, <c>caller => row => …</c>, apart: what depends on the caller alone becomes a value that each
/// request brings,
/// and the rest is a condition that the database evaluates. A value is never null and never fails: a statement that was
/// translated for one
/// caller is everybody's, and null would make another statement.
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
        if (RowOf(declared) is not { } row)
        {
            return (
                null,
                (
                    $"'{declared.Body}' is made when the rule is asked, so that it would be another statement for each caller.",
                    "Write the condition in place: 'caller => row => …', with what depends on the caller within it."
                )
            );
        }

        var reading = new RuleReading(declared.Parameters[0]);
        var condition = (LambdaExpression)reading.Visit(row)!;
        return reading._unknown.Count == 0
            ? (new RowRule(condition, reading._values), null)
            : (
                null,
                (
                    $"'{reading._unknown[0]}' takes the caller to where the database cannot follow.",
                    "Of the caller a rule can ask 'Is(role)', 'ReportsFor(country)' and 'Reviews(module)', look into 'Roles', 'Countries' and 'Modules' with 'Contains', 'Any' and 'Count', and compare 'Name' with '==' and '!='."
                )
            );
    }

    /// <summary>The condition as it was declared, <c>row => …</c>; null if it was made elsewhere.</summary>
    public static LambdaExpression? RowOf(LambdaExpression declared) =>
        declared.Body is UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression row } ? row : null;

    public override Expression? Visit(Expression? node) =>
        node switch
        {
            null or ConstantExpression or LambdaExpression => base.Visit(node),
            BinaryExpression { NodeType: ExpressionType.Equal or ExpressionType.NotEqual } compared
                when NameIn(compared) is { } name => Compared(compared, name),
            UnaryExpression { NodeType: ExpressionType.Convert } converted when OfCaller(converted.Operand) =>
                base.Visit(node),
            _ when OfCaller(node) => Value(node),
            MethodCallExpression call when AsList(call) is { } list => Visit(list),
            _ => base.Visit(node),
        };

    /// <summary>
    /// The caller's name, where a comparison has it on one side and something of the row on the other.
    /// </summary>
    private Expression? NameIn(BinaryExpression compared) =>
        new[] { compared.Left, compared.Right }.FirstOrDefault(side => side.Type == typeof(string) && OfCaller(side))
            is { } name
        && !OfCaller(compared)
            ? name
            : null;

    /// <summary>
    /// A name that the caller does not have is equal to nothing, also not to what a row does not have.
    /// </summary>
    private Expression Compared(BinaryExpression compared, Expression name)
    {
        if (name is not MemberExpression { Member.Name: nameof(Caller.Name) })
        {
            _unknown.Add(name);
            return compared;
        }

        var isThere = new CallerValue(typeof(bool), caller => caller.Name is not null);
        var value = new CallerValue(typeof(string), caller => caller.Name ?? "");
        _values.AddRange([isThere, value]);
        var same = Expression.AndAlso(
            isThere,
            Expression.Equal(Visit(name == compared.Left ? compared.Right : compared.Left)!, value)
        );
        return compared.NodeType == ExpressionType.Equal ? same : Expression.Not(same);
    }

    private Expression Value(Expression node)
    {
        var element =
            node.Type == typeof(IReadOnlyList<CountryCode>) ? typeof(CountryCode)
            : node.Type == typeof(IReadOnlyList<string>) ? typeof(string)
            : null;
        if (
            (element is null && node.Type != typeof(bool) && node.Type != typeof(int))
            || !CallerQuestions.Are(node, _caller)
        )
        {
            _unknown.Add(node);
            return node;
        }

        var read = Expression.Lambda<Func<Caller, object>>(Expression.Convert(node, typeof(object)), _caller).Compile();
        var value = element is null
            ? new CallerValue(node.Type, read)
            : new CallerValue(typeof(IEnumerable<>).MakeGenericType(element), caller => Listed(element, read(caller)));
        _values.Add(value);
        return value;
    }

    private static Array Listed(Type element, object list) =>
        element == typeof(string)
            ? ((IReadOnlyList<string>)list).ToArray()
            : ((IReadOnlyList<CountryCode>)list).ToArray();

    /// <summary>
    /// The caller's own questions about a value of the row, as a question to the list that they look through.
    /// </summary>
    private MethodCallExpression? AsList(MethodCallExpression call)
    {
        var list =
            call.Object != _caller
                ? null
                : call.Method.Name switch
                {
                    nameof(Caller.ReportsFor) => nameof(Caller.Countries),
                    nameof(Caller.Reviews) => nameof(Caller.Modules),
                    _ => null,
                };
        return list is null
            ? null
            : Expression.Call(
                typeof(Enumerable),
                nameof(Enumerable.Contains),
                [call.Arguments[0].Type],
                Expression.Property(_caller, list),
                call.Arguments[0]
            );
    }

    /// <summary>Whether it depends on the caller, and on no row.</summary>
    private bool OfCaller(Expression node)
    {
        var free = new FreeParts();
        free.Visit(node);
        return !free.HasRows && free.Parameters.Contains(_caller) && free.Parameters.Count == 1;
    }

    /// <summary>What an expression takes from outside: parameters that no lambda within it has, and tables.</summary>
    private sealed class FreeParts : ExpressionVisitor
    {
        private readonly HashSet<ParameterExpression> _bound = [];

        public HashSet<ParameterExpression> Parameters { get; } = [];

        public bool HasRows { get; private set; }

        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            _bound.UnionWith(node.Parameters);
            return base.VisitLambda(node);
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            if (!_bound.Contains(node))
            {
                Parameters.Add(node);
            }

            return node;
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            HasRows |= node.Method.DeclaringType == typeof(Entities);
            return base.VisitMethodCall(node);
        }
    }
}
