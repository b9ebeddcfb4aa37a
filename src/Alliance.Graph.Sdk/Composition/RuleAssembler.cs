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
    public static RowRule? Of(NodeDeclaration node, IEnumerable<NodeDeclaration> nodes) =>
        node.ClrType == typeof(RowChange) ? OfChanges(nodes.Where(other => other.Rules.Count > 0 && other.HasHistory))
        : node.ClrType == typeof(Observation) ? OfObservations([.. nodes])
        : node.ClrType == typeof(Fact) ? OfFacts([.. nodes.Where(other => other.Fact is not null)])
        : node.ClrType == typeof(FigureIndicator) ? OfIndicators(nodes)
        : Declared(node);

    private static RowRule? Declared(NodeDeclaration node)
    {
        var row = Expression.Parameter(node.ClrType, "row");
        var rules = node.Rules.ConvertAll(rule => RuleReading.Read(rule).Rule!);
        return rules.Count == 0
            ? null
            : new RowRule(
                Expression.Lambda(
                    rules
                        .Select(rule =>
                            new ParameterReplacement(rule.Condition.Parameters[0], row).Visit(rule.Condition.Body)!
                        )
                        .Aggregate(Expression.AndAlso),
                    row
                ),
                [.. rules.SelectMany(rule => rule.Values)]
            );
    }

    /// <summary>
    /// What happened to a row is seen by those who see the row; so of a row that is gone nobody sees it.
    /// </summary>
    private static RowRule? OfChanges(IEnumerable<NodeDeclaration> ruled)
    {
        var change = Expression.Parameter(typeof(RowChange), "change");
        var (type, row) = (
            Expression.Property(change, nameof(RowChange.Type)),
            Expression.Property(change, nameof(RowChange.Row))
        );
        var conditions = ruled.Select(node => IsSeen(node, type, row)).ToList();
        return conditions.Count == 0
            ? null
            : new RowRule(Expression.Lambda(conditions.Aggregate(Expression.AndAlso), change), []);
    }

    /// <summary>
    /// A figure of a module that is loaded is seen by those who see the row that it stands in and the row that it is
    /// about.
    /// </summary>
    private static RowRule OfObservations(IReadOnlyList<NodeDeclaration> nodes)
    {
        var observation = Expression.Parameter(typeof(Observation), "observation");
        var sources = nodes.Where(node => node.Figures is not null).ToList();
        var subjects = nodes.Where(node => DefinitionAssembler.HasObservations(node, sources));
        Expression Of(string name) => Expression.Property(observation, name);
        var conditions = new[] { IsAny(Of(nameof(Observation.Type)), sources.Select(node => node.Name)) }
            .Concat(
                sources
                    .Where(node => node.Rules.Count > 0)
                    .Select(node => IsSeen(node, Of(nameof(Observation.Type)), Of(nameof(Observation.Row))))
            )
            .Concat(
                subjects
                    .Where(node => node.Rules.Count > 0)
                    .Select(node => IsSeen(node, Of(nameof(Observation.SubjectType)), Of(nameof(Observation.Subject))))
            );
        return new RowRule(Expression.Lambda(conditions.Aggregate(Expression.AndAlso), observation), []);
    }

    /// <summary>A fact of a module that is loaded is seen by those who see the row.</summary>
    private static RowRule OfFacts(IReadOnlyList<NodeDeclaration> nodes)
    {
        var fact = Expression.Parameter(typeof(Fact), "fact");
        var (type, row) = (Expression.Property(fact, nameof(Fact.Type)), Expression.Property(fact, nameof(Fact.Row)));
        var conditions = nodes
            .Where(node => node.Rules.Count > 0)
            .Select(node => IsSeen(node, type, row))
            .Prepend(IsAny(type, nodes.Select(node => node.Name)));
        return new RowRule(Expression.Lambda(conditions.Aggregate(Expression.AndAlso), fact), []);
    }

    /// <summary>Of a module that is not loaded the tables stay, and nothing is seen.</summary>
    private static RowRule OfIndicators(IEnumerable<NodeDeclaration> nodes)
    {
        var indicator = Expression.Parameter(typeof(FigureIndicator), "indicator");
        return new RowRule(
            Expression.Lambda(
                IsAny(
                    Expression.Property(indicator, nameof(FigureIndicator.Module)),
                    nodes.Select(node => node.ModuleId).Distinct()
                ),
                indicator
            ),
            []
        );
    }

    private static Expression IsAny(Expression value, IEnumerable<string> texts) =>
        texts
            .Select(Expression (text) => Expression.Equal(value, Expression.Constant(text)))
            .DefaultIfEmpty(Expression.NotEqual(value, value))
            .Aggregate(Expression.OrElse);

    private static Expression IsSeen(NodeDeclaration node, Expression type, Expression row) =>
        IsRow(node, row) is var isOther && isOther is null
            ? Expression.NotEqual(type, Expression.Constant(node.Name))
            : Expression.OrElse(Expression.NotEqual(type, Expression.Constant(node.Name)), isOther);

    private static MethodCallExpression? IsRow(NodeDeclaration node, Expression row) =>
        RowName.From(node.Name, node.Key) is not { } name
            ? null
            : Expression.Call(
                typeof(Queryable),
                nameof(Queryable.Any),
                [node.ClrType],
                Expression.Call(typeof(Entities), nameof(Entities.Of), [node.ClrType]),
                Expression.Quote(Expression.Lambda(Expression.Equal(name.Body, row), name.Parameters))
            );
}
