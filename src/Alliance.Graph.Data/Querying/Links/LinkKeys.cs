using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Querying.Links;

/// <summary>
/// The keys of the nodes that links lead to. Where a constraint of the database holds a link, that is the row's own
/// foreign key, which
/// costs nothing; where none does, a foreign key can name what is not there, and the link leads nowhere.
/// </summary>
public sealed class LinkKeys
{
    private readonly IModel _model;

    internal LinkKeys(IModel model) => _model = model;

    /// <summary>The key as a function of the row; null where the link leads nowhere.</summary>
    public LambdaExpression Of(OneFieldDefinition link, NodeDefinition target)
    {
        if (IsHeld(_model, link, target))
        {
            return link.ForeignKey;
        }

        // Not the target's key by a subquery: PostgreSQL makes one lookup table of what is only asked whether it is
        // there.
        var row = link.ForeignKey.Parameters[0];
        var candidate = Expression.Parameter(target.ClrType, "target");
        var isThere = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Any),
            [target.ClrType],
            ExpressionBuilding.Rows(target.ClrType),
            Expression.Quote(Expression.Lambda(LinkedValues.IsTarget(link, target, row, candidate), candidate))
        );
        var key = link.ForeignKey.Body.OrNull();
        return Expression.Lambda(Expression.Condition(isThere, key, Expression.Constant(null, key.Type)), row);
    }

    /// <summary>
    /// Whether a constraint of the database sees to it that the link leads somewhere, for everybody who asks.
    /// </summary>
    internal static bool IsHeld(IModel model, OneFieldDefinition link, NodeDefinition target) =>
        target.Rule is null
        && PropertyOf(model, link.ForeignKey) is { } property
        && property
            .GetContainingForeignKeys()
            .Any(constraint =>
                constraint.Properties.Count == 1
                && constraint.PrincipalEntityType.ClrType == target.ClrType
                && constraint.PrincipalKey.Properties[0] == PropertyOf(model, target.Key)
            );

    private static IReadOnlyProperty? PropertyOf(IModel model, LambdaExpression value) =>
        value.Body is MemberExpression { Expression: ParameterExpression row } member
            ? model.FindEntityType(row.Type)?.FindProperty(member.Member.Name)
            : null;
}
