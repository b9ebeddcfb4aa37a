using System.Linq.Expressions;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Sdk.Definitions;

/// <summary>
/// Which rows of a node a caller can see. A row that a caller cannot see is, for that caller, not there.
/// </summary>
public sealed class RowRule
{
    internal RowRule(LambdaExpression condition, IReadOnlyList<CallerValue> values)
    {
        Condition = condition;
        Values = values;
    }

    /// <summary>
    /// A function of the row. What it asks of the caller stands in it as <see cref="CallerValue"/>s; other rows stand
    /// in it by
    /// <see cref="Schema.Entities.Of{TEntity}"/>, of which the caller sees those that their own rules let through.
    /// </summary>
    public LambdaExpression Condition { get; }

    /// <summary>What it asks of the caller.</summary>
    public IReadOnlyList<CallerValue> Values { get; }

    /// <summary>The condition for one caller, without <see cref="CallerValue"/>s.</summary>
    public LambdaExpression For(Caller caller) => (LambdaExpression)new Answers(caller).Visit(Condition);

    private sealed class Answers(Caller caller) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is CallerValue value ? Captured(value.Type, value.Of(caller)) : base.VisitExtension(node);

        /// <summary>Like a variable that a lambda has captured, of which EF Core makes a parameter.</summary>
        private static MemberExpression Captured(Type type, object value) =>
            Expression.Property(
                Expression.Constant(Activator.CreateInstance(typeof(Captured<>).MakeGenericType(type), value)),
                nameof(Captured<>.Value)
            );
    }

    private sealed record Captured<T>(T Value);
}
