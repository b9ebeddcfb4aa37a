using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>
/// A key or an aggregate of a group. How the cells are packed into a row is known only when all of them are; until then
/// this stands for a cell, so that conditions and orders can be said.
/// </summary>
/// <param name="group">The group's row.</param>
/// <param name="index">Which cell; -1 is the parent's key.</param>
/// <param name="type">CLR type of its value.</param>
internal sealed class GroupCell(Expression group, int index, Type type) : Expression
{
    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type => type;

    /// <summary>Which cell; -1 is the parent's key.</summary>
    public int Index => index;

    /// <summary><c>group => cell</c></summary>
    public static LambdaExpression Value(Type type, int index)
    {
        var group = Parameter(typeof(object), "group");
        return Lambda(new GroupCell(group, index, type), group);
    }

    protected override Expression VisitChildren(ExpressionVisitor visitor) =>
        new GroupCell(visitor.Visit(group), index, type);

    /// <summary>Puts expressions in the places of the cells that stand for them.</summary>
    /// <param name="cells">The cell of an index.</param>
    internal sealed class Filler(Func<int, Expression> cells) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is GroupCell cell ? cells(cell.Index) : base.VisitExtension(node);
    }

    /// <summary>Puts the packed values in the places of the cells that stand for them.</summary>
    /// <param name="count">How many values there are.</param>
    /// <param name="first">Which of them is cell 0.</param>
    internal sealed class Unpacker(int count, int first) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is GroupCell cell ? cell.Unpack(this, count, first) : base.VisitExtension(node);
    }

    private Expression Unpack(ExpressionVisitor visitor, int count, int first) =>
        PackedValues.Unpack(visitor.Visit(group), first + index, count);
}
