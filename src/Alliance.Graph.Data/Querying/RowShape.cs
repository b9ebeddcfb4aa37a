using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying;

/// <summary>
/// The values that a statement reads: columns of the node itself (place 0) and of nodes that it links to, which are
/// joined (places 1 and up). Asking twice for the same value or join gives the same index.
/// </summary>
public sealed class RowShape(NodeDefinition node)
{
    private readonly List<RowJoin> _joins = [];
    private readonly List<RowColumn> _columns = [];

    public NodeDefinition Node { get; } = node;

    /// <summary>Whether no value is read.</summary>
    public bool IsEmpty => _columns.Count == 0;

    internal IReadOnlyList<RowJoin> Joins => _joins;

    internal IReadOnlyList<RowColumn> Columns => _columns;

    /// <summary>Joins the target of a link and returns its place.</summary>
    public int Join(int place, OneFieldDefinition link, NodeDefinition target)
    {
        var index = _joins.FindIndex(join => join.From == place && join.Link == link);
        if (index < 0)
        {
            index = _joins.Count;
            _joins.Add(new RowJoin(place, link, target));
        }

        return index + 1;
    }

    /// <summary>Reads a value of the node at a place and returns its column.</summary>
    public int Column(int place, LambdaExpression selector)
    {
        var index = _columns.FindIndex(column =>
            column.Place == place && ExpressionBuilding.SameValue(column.Selector, selector)
        );
        if (index < 0)
        {
            index = _columns.Count;
            _columns.Add(new RowColumn(place, selector));
        }

        return index;
    }
}

internal sealed record RowJoin(int From, OneFieldDefinition Link, NodeDefinition Target);

internal sealed record RowColumn(int Place, LambdaExpression Selector);
