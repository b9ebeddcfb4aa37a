using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>Finds the columns of a query's cells: those that are the same in SQL become one column.</summary>
internal sealed class CellPlaces : ExpressionVisitor
{
    private readonly List<int> _places = [];

    private CellPlaces() { }

    /// <summary>The column of each cell, in the order of the cells; null if they come one after the other.</summary>
    public static IReadOnlyList<int>? Of(Expression shaper)
    {
        var cells = new CellPlaces();
        cells.Visit(shaper);
        return cells._places.Index().All(place => place.Item == place.Index) ? null : cells._places;
    }

    protected override Expression VisitExtension(Expression node)
    {
        if (node is ProjectionBindingExpression { Index: { } index })
        {
            _places.Add(index);
        }

        return node;
    }
}
