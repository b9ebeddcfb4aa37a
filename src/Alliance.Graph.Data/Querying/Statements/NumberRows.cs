using System.Linq.Expressions;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>The numbers from 0, as rows of a query that reads no table.</summary>
internal sealed class NumberRows(int count) : Expression
{
    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type => typeof(IQueryable<int>);

    /// <summary>The query, in the words of both databases.</summary>
    public string Sql =>
        string.Join(
            " UNION ALL ",
            Enumerable.Range(0, count).Select(number => number == 0 ? "SELECT 0 AS \"Value\"" : $"SELECT {number}")
        );

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
