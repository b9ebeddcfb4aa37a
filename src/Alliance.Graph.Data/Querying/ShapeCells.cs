using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Querying;

/// <summary>
/// What a statement joins and selects for a shape. The key of a linked node is the row's own foreign key wherever a
/// constraint of
/// the database says so; if nothing else is asked of the node, it is not joined.
/// </summary>
internal sealed class ShapeCells
{
    private const int NotJoined = -1;

    private readonly IModel _model;
    private readonly RowShape _shape;
    private readonly int[] _places;
    private readonly List<RowJoin> _joins = [];
    private readonly List<RowColumn> _cells = [];
    private readonly int[] _cellOfColumn;

    /// <param name="shape">The values that are asked for.</param>
    /// <param name="model">Knows the constraints.</param>
    public ShapeCells(RowShape shape, IModel model)
    {
        _shape = shape;
        _model = model;
        _places = new int[shape.Joins.Count + 1];
        _places.AsSpan(1).Fill(NotJoined);
        _cellOfColumn = [.. shape.Columns.Select(CellOf)];
    }

    public NodeDefinition Node => _shape.Node;

    /// <summary>What is joined; places are those of this class.</summary>
    public IReadOnlyList<RowJoin> Joins => _joins;

    /// <summary>What is selected, nothing twice.</summary>
    public IReadOnlyList<RowColumn> Cells => _cells;

    /// <summary>Empty columns, in the shape's order.</summary>
    public IEnumerable<Column> Columns(ColumnFactory factory, int firstOrdinal) =>
        _cellOfColumn.Select(cell => factory.Create(_cells[cell].Selector, firstOrdinal + cell));

    private int CellOf(RowColumn column)
    {
        while (column.Place > 0 && _shape.Joins[column.Place - 1] is var join && IsKeyOf(join, column.Selector))
        {
            column = new RowColumn(join.From, join.Link.ForeignKey);
        }

        // EF Core puts equal expressions into one column.
        var place = Place(column.Place);
        var cell = _cells.FindIndex(known =>
            known.Place == place && ExpressionBuilding.SameValue(known.Selector, column.Selector)
        );
        if (cell < 0)
        {
            cell = _cells.Count;
            _cells.Add(new RowColumn(place, column.Selector));
        }

        return cell;
    }

    /// <summary>The place of a shape's place, which is joined if it was not yet.</summary>
    private int Place(int place)
    {
        if (_places[place] == NotJoined)
        {
            var join = _shape.Joins[place - 1];
            _joins.Add(join with { From = Place(join.From) });
            _places[place] = _joins.Count;
        }

        return _places[place];
    }

    /// <summary>Whether a value of a join's target is its key, and the database holds the link to it.</summary>
    private bool IsKeyOf(RowJoin join, LambdaExpression value) =>
        ExpressionBuilding.SameValue(value, join.Target.Key) && LinkKeys.IsHeld(_model, join.Link, join.Target);
}
