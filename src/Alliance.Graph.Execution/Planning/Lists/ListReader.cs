using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Sdk.Definitions;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Planning;

/// <summary>Reads which rows a connection lists and in which order, and says what is wrong with its arguments.</summary>
internal sealed class ListReader(GraphDefinition definition, ArgumentReader arguments, List<GraphError> errors)
{
    /// <summary>The list, and the cursors that belong to it.</summary>
    /// <param name="field">The connection's field.</param>
    /// <param name="connection">Names the connection, <c>Country.reports</c>.</param>
    /// <param name="node">What it lists.</param>
    /// <param name="path">Where it stands in the answer.</param>
    public (RowList List, CursorFormat Cursors) Read(GraphQLField field, string connection, NodeDefinition node, IReadOnlyList<object> path)
    {
        var where = arguments.Read(field, "where");
        var order = arguments.Read(field, "order");
        var list = RowList.All(node);
        if (where is not null)
        {
            list = list with { Filter = Guarded(() => new FilterReader(definition).Read(node, where, "where"), AllOfFilter.Everything) };
        }

        if (order is not null)
        {
            list = list with { Order = Guarded(() => new OrderReader(definition).Read(node, order, "order"), node.Order) };
        }

        return (list, new CursorFormat(connection, list.Order, $"{InputText.Of(where)}|{InputText.Of(order)}"));

        T Guarded<T>(Func<T> read, T otherwise)
        {
            try
            {
                return read();
            }
            catch (InputFault fault)
            {
                errors.Add(new GraphError(fault.Code, fault.Message, [arguments.LocationOf(field)], path));
                return otherwise;
            }
        }
    }
}
