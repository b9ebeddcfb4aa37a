using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore.Query;

namespace Alliance.Graph.Data.Querying.Links;

/// <summary>
/// An item of a list of a row, or a value of one: a key of groups, in each of which the row counts once.
/// <c>GroupItems</c> joins
/// the items; nowhere else does it stand for anything.
/// </summary>
public sealed class ListItem : Expression
{
    private readonly Expression _row;

    private ListItem(
        LambdaExpression? list,
        ConnectionFieldDefinition? connection,
        NodeDefinition? target,
        LambdaExpression? value,
        Type type,
        Expression row
    )
    {
        List = list;
        Connection = connection;
        Target = target;
        Value = value;
        Type = type.OrNull();
        _row = row;
    }

    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type { get; }

    /// <summary>The list of scalars; null for one of nodes.</summary>
    internal LambdaExpression? List { get; }

    internal ConnectionFieldDefinition? Connection { get; }

    internal NodeDefinition? Target { get; }

    /// <summary>The value, from the node.</summary>
    internal LambdaExpression? Value { get; }

    /// <summary>An item of a list of scalars; null for a row whose list is empty or not there.</summary>
    public static LambdaExpression Of(LambdaExpression list)
    {
        var row = list.Parameters[0];
        return Lambda(new ListItem(list, null, null, null, ValueShape.Of(list.ReturnType).ElementType, row), row);
    }

    /// <summary>A value of a node of a list; null for a row whose list is empty.</summary>
    /// <param name="connection">The list; its link has a table of its own.</param>
    /// <param name="target">What it lists.</param>
    /// <param name="value">The value, from the node.</param>
    public static LambdaExpression Of(
        ConnectionFieldDefinition connection,
        NodeDefinition target,
        LambdaExpression value
    )
    {
        var row = Parameter(connection.ParentKey.Parameters[0].Type, "row");
        return Lambda(new ListItem(null, connection, target, value, value.ReturnType, row), row);
    }

    public override bool Equals(object? obj) =>
        obj is ListItem item
        && IsOfSameList(item)
        && ExpressionBuilding.SameValue(item.Value, Value)
        && ExpressionEqualityComparer.Instance.Equals(item._row, _row);

    public override int GetHashCode() => HashCode.Combine(Connection, Type);

    public override string ToString() => $"item of {(object?)Connection?.Name ?? List!.Body}";

    /// <summary>Whether both are read of the same list, so that they are of the same item.</summary>
    public bool IsOfSameList(ListItem other) =>
        other.Connection == Connection && ExpressionBuilding.SameValue(other.List, List);

    protected override Expression VisitChildren(ExpressionVisitor visitor) =>
        visitor.Visit(_row) is var row && row == _row ? this : new ListItem(List, Connection, Target, Value, Type, row);
}
