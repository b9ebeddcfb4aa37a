using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>Conditions on the keys that each run of a statement brings.</summary>
internal static class GivenKeys
{
    /// <summary>Whether a key is one of those that a run of the statement brings.</summary>
    public static Expression Contain(Expression key) =>
        Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Contains),
            [key.Type],
            StatementParameter.List(key.Type, input => input.Keys!.ToArray()),
            key
        );

    /// <summary>Whether a key is the one that a run of the statement brings.</summary>
    public static Expression AreOnly(Expression key)
    {
        var only = new StatementParameter(ExpressionBuilding.Underlying(key.Type), input => input.Keys!.Single());
        return ExpressionBuilding.Same(key, only);
    }
}
