using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>The keys that a run brings along, as a table of <see cref="KeyRow{T}"/> in a query.</summary>
internal sealed class StatementKeys(Type keyType) : Expression
{
    public override ExpressionType NodeType => ExpressionType.Extension;

    public Type RowType { get; } = typeof(KeyRow<>).MakeGenericType(keyType);

    public override Type Type => typeof(IQueryable<>).MakeGenericType(RowType);

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
