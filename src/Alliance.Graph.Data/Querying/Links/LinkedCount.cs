using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore.Query;

namespace Alliance.Graph.Data.Querying.Links;

/// <summary>
/// How many nodes a connection of a row has. Where it stands decides how it is counted: <see cref="JoinedRows"/> counts
/// the whole table
/// once, by parent, and joins the numbers; elsewhere it is a subquery.
/// </summary>
/// <param name="connection">The connection.</param>
/// <param name="target">What it lists.</param>
/// <param name="row">The row.</param>
internal sealed class LinkedCount(ConnectionFieldDefinition connection, NodeDefinition target, Expression row)
    : Expression
{
    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type => typeof(int);

    public ConnectionFieldDefinition Connection => connection;

    /// <summary>The number as a subquery.</summary>
    public Expression Subquery() =>
        Call(
            typeof(Queryable),
            nameof(Queryable.Count),
            [target.ClrType],
            ChildRows.Of(target, connection.Link, connection.ParentKey.Apply(row))
        );

    /// <summary>The numbers of all parents that have any: <c>JoinedRow</c>s of a parent's key and how many.</summary>
    public Expression ByParent()
    {
        var (rows, parent) = Linked();
        var keyType = parent.ReturnType;
        var rowType = parent.Parameters[0].Type;
        var groups = Call(typeof(Queryable), nameof(Queryable.GroupBy), [rowType, keyType], rows, Quote(parent));
        var group = Parameter(typeof(IGrouping<,>).MakeGenericType(keyType, rowType), "group");
        var count = Call(typeof(Enumerable), nameof(Enumerable.Count), [rowType], group);
        return groups.Select(
            Lambda(PackedValues.Pack([Property(group, nameof(IGrouping<int, int>.Key)), count]), group)
        );
    }

    public override bool Equals(object? other) =>
        other is LinkedCount count
        && count.Connection == connection
        && ExpressionEqualityComparer.Instance.Equals(count.Row, row);

    public override int GetHashCode() => connection.GetHashCode();

    public override string ToString() => $"{row}.{connection.Name}.Count()";

    private Expression Row => row;

    /// <summary>A row for each node of each parent, and the parent's key of it.</summary>
    private (Expression Rows, LambdaExpression Parent) Linked()
    {
        if (connection.Link is DirectLink direct)
        {
            return (ExpressionBuilding.Rows(target.ClrType), direct.ForeignKey);
        }

        var pairs = LinkPairs.Of((ThroughLink)connection.Link);
        var pair = Parameter(ExpressionBuilding.ElementOf(pairs), "pair");
        var node = Parameter(target.ClrType, "node");
        var isThere = Call(
            typeof(Queryable),
            nameof(Queryable.Any),
            [target.ClrType],
            ExpressionBuilding.Rows(target.ClrType),
            Quote(Lambda(ExpressionBuilding.Linked(target.Key.Apply(node), JoinedRow.Right(pair)), node))
        );
        return (pairs.Where(Lambda(isThere, pair)), Lambda(JoinedRow.Left(pair), pair));
    }

    protected override Expression VisitChildren(ExpressionVisitor visitor) =>
        visitor.Visit(row) is var visited && visited == row ? this : new LinkedCount(connection, target, visited);
}
