using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore.Query;

namespace Alliance.Graph.Data.Querying.Links;

/// <summary>
/// A value of the node that a row's link leads to. Where it stands decides how it is read: <see cref="JoinedRows"/>
/// joins the target,
/// so that a list is ordered by it without looking it up for each row anew; elsewhere it is a subquery.
/// </summary>
/// <param name="link">The link.</param>
/// <param name="target">What it leads to.</param>
/// <param name="value">The value, from the target.</param>
/// <param name="valueOfNothing">The value where the link leads nowhere.</param>
/// <param name="row">The row.</param>
internal sealed class LinkedValue(
    OneFieldDefinition link,
    NodeDefinition target,
    LambdaExpression value,
    object? valueOfNothing,
    Expression row
) : Expression
{
    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type { get; } = valueOfNothing?.GetType() ?? value.ReturnType.OrNull();

    public OneFieldDefinition Link => link;

    public NodeDefinition Target => target;

    /// <summary>The value, from the target.</summary>
    public LambdaExpression Value => value;

    /// <summary>The value where the link leads nowhere; null for none.</summary>
    public object? ValueOfNothing => valueOfNothing;

    /// <summary>
    /// Whether the value of a target that is not there is none: it is a column, or a number of rows, of the target or
    /// of what that leads to.
    /// </summary>
    public bool IsNothingWithoutTarget =>
        value.Body is LinkedCount or LinkedValue { IsNothingWithoutTarget: true } || StoredColumn.Is(value.Body);

    /// <summary>The value as a subquery.</summary>
    public Expression Subquery()
    {
        var one = Parameter(target.ClrType, "target");
        var read = value.Apply(one).OrNull();
        var values = ExpressionBuilding
            .Rows(target.ClrType)
            .Where(Lambda(LinkedValues.IsTarget(link, target, row, one), one))
            .Select(Lambda(read, one));
        return OrNothing(Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [read.Type], values));
    }

    /// <summary>What was read of the target, or the value of nothing.</summary>
    public Expression OrNothing(Expression read) =>
        valueOfNothing is null ? read : Coalesce(read, Constant(valueOfNothing));

    public override bool Equals(object? other) =>
        other is LinkedValue linked
        && linked.Link == link
        && linked.Target == target
        && Equals(linked.ValueOfNothing, valueOfNothing)
        && ExpressionBuilding.SameValue(linked.Value, value)
        && ExpressionEqualityComparer.Instance.Equals(linked.Row, row);

    public override int GetHashCode() => HashCode.Combine(link, target, valueOfNothing);

    public override string ToString() => $"{row}.{link.Name}.{value.Body}";

    private Expression Row => row;

    protected override Expression VisitChildren(ExpressionVisitor visitor) =>
        visitor.Visit(row) is var visited && visited == row
            ? this
            : new LinkedValue(link, target, value, valueOfNothing, visited);
}
