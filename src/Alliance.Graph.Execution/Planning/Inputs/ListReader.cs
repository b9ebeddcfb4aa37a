using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Sdk.Definitions;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Planning.Inputs;

/// <summary>
/// Reads which rows a connection lists and in which order, and says what is wrong with its arguments.
/// </summary>
internal sealed class ListReader(GraphDefinition definition, RequestArguments arguments, List<GraphError> errors)
{
    /// <summary>The list.</summary>
    /// <param name="field">The connection's field.</param>
    /// <param name="node">What it lists.</param>
    /// <param name="path">Where it stands in the answer.</param>
    public RowList Read(GraphQLField field, NodeDefinition node, IReadOnlyList<object> path)
    {
        var where = arguments.ReadParameterized(field, "where");
        var order = arguments.Read(field, "order");
        var list = RowList.All(node);
        if (where is not null)
        {
            list = list with
            {
                Filter = Guarded(
                    () => new FilterReader(definition, arguments.Limits).Read(node, where, "where"),
                    AllOfFilter.Everything
                ),
            };
        }

        if (order is not null)
        {
            list = list with
            {
                Order = Guarded(
                    () => new OrderReader(definition, arguments.Limits).Read(node, order, "order"),
                    node.Order
                ),
            };
        }

        return list;

        T Guarded<T>(Func<T> read, T otherwise)
        {
            try
            {
                return read();
            }
            catch (InputFault fault)
            {
                errors.Add(new GraphError(fault.Code, fault.Message, [arguments.LocationOf(field)]) { Field = path });
                return otherwise;
            }
        }
    }
}
