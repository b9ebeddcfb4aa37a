using System.Collections;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Paging;
using Alliance.Graph.Execution.Planning.Inputs;
using Alliance.Graph.Sdk.Definitions;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Plans;

/// <summary>
/// Where the cursors of a connection come from: they carry a mark of its filter, which can differ between requests.
/// </summary>
internal sealed class CursorSource
{
    private readonly string _connection;
    private readonly IReadOnlyList<OrderDefinition> _order;
    private readonly GraphQLField _field;
    private readonly string _identity;
    private readonly Func<RequestArguments, string> _text;
    private readonly bool _isOpen;
    private readonly CursorFormat? _same;

    /// <param name="connection">Names the connection, <c>Country.reports</c>.</param>
    /// <param name="order">Its order.</param>
    /// <param name="field">The selection that has the filter and the order.</param>
    /// <param name="arguments">The request for which the connection is planned.</param>
    public CursorSource(
        string connection,
        IReadOnlyList<OrderDefinition> order,
        GraphQLField field,
        RequestArguments arguments
    )
        : this(
            connection,
            CursorFormat.IdentityOf(connection, order),
            order,
            field,
            request => $"{FilterText.Of(request.Read(field, "where"))}|{OrderTextOf(request, field)}",
            arguments.IsVariable(field, "where"),
            arguments
        ) { }

    private CursorSource(
        string connection,
        string identity,
        IReadOnlyList<OrderDefinition> order,
        GraphQLField field,
        Func<RequestArguments, string> text,
        bool isOpen,
        RequestArguments arguments
    )
    {
        _connection = connection;
        _order = order;
        _field = field;
        _identity = identity;
        _text = text;
        _isOpen = isOpen;
        _same = isOpen ? null : Of(arguments, text);
    }

    /// <summary>
    /// Where the cursors of groups of the connection's rows come from; they do not depend on the order of the rows.
    /// </summary>
    /// <param name="keys">What is grouped by, as text.</param>
    /// <param name="order">The order of the groups.</param>
    /// <param name="field">The selection that has the keys, the conditions and the order of the groups.</param>
    /// <param name="arguments">The request for which they are planned.</param>
    public CursorSource OfGroups(
        string keys,
        IReadOnlyList<OrderDefinition> order,
        GraphQLField field,
        RequestArguments arguments
    ) =>
        new(
            $"{_connection}.groups",
            $"{_connection}.groups|{keys}",
            order,
            field,
            request =>
                $"{FilterText.Of(request.Read(_field, "where"))}|{FilterText.Of(request.Read(field, "having"))}|{OrderTextOf(request, field)}",
            _isOpen || arguments.IsVariable(field, "having"),
            arguments
        );

    /// <summary>The cursors of a request.</summary>
    public CursorFormat Of(RequestArguments arguments) => _same ?? Of(arguments, _text);

    private CursorFormat Of(RequestArguments arguments, Func<RequestArguments, string> text) =>
        new(_identity, _order, () => text(arguments));

    /// <summary>No entries are the order that there is without any.</summary>
    private static string OrderTextOf(RequestArguments arguments, GraphQLField field) =>
        InputText.Of(arguments.Read(field, "order") is var order && order is ICollection { Count: 0 } ? null : order);
}
