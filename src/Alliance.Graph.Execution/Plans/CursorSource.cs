using System.Collections;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Paging;
using Alliance.Graph.Execution.Planning.Inputs;
using Alliance.Graph.Sdk.Definitions;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Plans;

/// <summary>Where the cursors of a connection come from: they carry a mark of its filter, which can differ between requests.</summary>
internal sealed class CursorSource
{
    private readonly IReadOnlyList<OrderDefinition> _order;
    private readonly GraphQLField _field;
    private readonly string _identity;
    private readonly CursorFormat? _same;

    /// <param name="connection">Names the connection, <c>Country.reports</c>.</param>
    /// <param name="order">Its order.</param>
    /// <param name="field">The selection that has the filter and the order.</param>
    /// <param name="arguments">The request for which the connection is planned.</param>
    public CursorSource(string connection, IReadOnlyList<OrderDefinition> order, GraphQLField field, RequestArguments arguments)
    {
        _order = order;
        _field = field;
        _identity = CursorFormat.IdentityOf(connection, order);
        _same = arguments.IsVariable(field, "where") ? null : Create(arguments);
    }

    /// <summary>The cursors of a request.</summary>
    public CursorFormat Of(RequestArguments arguments) => _same ?? Create(arguments);

    private CursorFormat Create(RequestArguments arguments)
    {
        var (where, order) = (arguments.Read(_field, "where"), arguments.Read(_field, "order"));

        // No entries are the order that there is without any.
        return new CursorFormat(
            _identity, _order, () => $"{FilterText.Of(where)}|{InputText.Of(order is ICollection { Count: 0 } ? null : order)}");
    }
}
