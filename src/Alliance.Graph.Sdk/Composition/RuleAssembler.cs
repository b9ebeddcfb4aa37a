using System.Linq.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Makes the rules about rows of what modules declared, and those that follow from them.</summary>
internal static class RuleAssembler
{
    /// <summary>The rule of a node; null if everybody sees all of its rows.</summary>
    /// <param name="node">The node.</param>
    /// <param name="nodes">All nodes.</param>
    public static RowRule? Of(NodeDeclaration node, IEnumerable<NodeDeclaration> nodes)
        => node.ClrType == typeof(RowChange) ? OfChanges(nodes.Where(other => other.Rules.Count > 0 && other.HasHistory)) : Declared(node);

    private static RowRule? Declared(NodeDeclaration node)
    {
        var row = Expression.Parameter(node.ClrType, "row");
        var rules = node.Rules.ConvertAll(rule => RuleReading.Read(rule).Rule!);
        return rules.Count == 0
            ? null
            : new RowRule(
                Expression.Lambda(rules.Select(rule => new ParameterReplacement(rule.Condition.Parameters[0], row).Visit(rule.Condition.Body)!).Aggregate(Expression.AndAlso), row),
                [.. rules.SelectMany(rule => rule.Values)]);
    }

    /// <summary>What happened to a row is seen by those who see the row; so of a row that is gone nobody sees it.</summary>
    private static RowRule? OfChanges(IEnumerable<NodeDeclaration> ruled)
    {
        var change = Expression.Parameter(typeof(RowChange), "change");
        var type = Expression.Property(change, nameof(RowChange.Type));
        var conditions = ruled
            .Select(Expression (node) => IsRow(node, change) is var isOther && isOther is null
                ? Expression.NotEqual(type, Expression.Constant(node.Name))
                : Expression.OrElse(Expression.NotEqual(type, Expression.Constant(node.Name)), isOther))
            .ToList();
        return conditions.Count == 0 ? null : new RowRule(Expression.Lambda(conditions.Aggregate(Expression.AndAlso), change), []);
    }

    private static MethodCallExpression? IsRow(NodeDeclaration node, Expression change)
        => RowName.From(node.Name, node.Key) is not { } name
            ? null
            : Expression.Call(
                typeof(Queryable),
                nameof(Queryable.Any),
                [node.ClrType],
                Expression.Call(typeof(Entities), nameof(Entities.Of), [node.ClrType]),
                Expression.Quote(Expression.Lambda(Expression.Equal(name.Body, Expression.Property(change, nameof(RowChange.Row))), name.Parameters)));
}
