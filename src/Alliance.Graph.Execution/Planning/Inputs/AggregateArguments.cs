using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Definitions;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Planning.Inputs;

/// <summary>Reads the arguments of what is calculated of rows, and says what is wrong with them.</summary>
internal sealed class AggregateArguments(
    GraphDefinition definition,
    RequestArguments arguments,
    List<GraphError> errors
)
{
    /// <summary>Which rows are taken; null for all.</summary>
    /// <param name="field">The field with the argument <c>where</c>.</param>
    /// <param name="node">What the rows are.</param>
    /// <param name="path">Where the list stands in the answer.</param>
    public RowFilter? Rows(GraphQLField field, NodeDefinition node, IReadOnlyList<object> path)
    {
        if (arguments.ReadParameterized(field, "where") is not { } where)
        {
            return null;
        }

        try
        {
            return
                new FilterReader(definition, arguments.Limits).Read(node, where, "where")
                    is AllOfFilter { Parts.Count: > 0 } filter
                ? filter
                : null;
        }
        catch (InputFault fault)
        {
            Report(fault, field, path);
            return null;
        }
    }

    /// <summary>Which quantile a field asks for.</summary>
    public object P(GraphQLField field, IReadOnlyList<object> path)
    {
        var p = arguments.ReadParameterized(field, FieldRole.Aggregate.P);
        try
        {
            return P(p, FieldRole.Aggregate.P);
        }
        catch (InputFault fault)
        {
            Report(fault, field, path);
            return 0.0;
        }
    }

    /// <summary>Which quantile an input asks for.</summary>
    /// <exception cref="InputFault">None that there is.</exception>
    public static object P(object? p, string place) =>
        QuantileInput.IsPart(QueryParameter.SampleOf(p))
            ? p!
            : throw new InputFault(
                ErrorCodes.InvalidQuantile,
                $"'{place}' is {Written(QueryParameter.SampleOf(p))}, but a quantile takes the part of the values that lies below it. Give a number from 0, for the smallest value, to 1, for the largest: 0.9 for the ninth tenth."
            );

    /// <summary>Says that a sum runs over a list of groups only.</summary>
    public void RefuseRunning(GraphQLField field, IReadOnlyList<object> path) =>
        Report(
            new InputFault(
                ErrorCodes.InvalidGroup,
                "'runningSum' adds up over groups in their order, and here is no list of groups. Ask for it in 'groups(keys: …) { nodes { aggregate { … } } }', or for 'sum'."
            ),
            field,
            path
        );

    private static string Written(object? p) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{p}");

    private void Report(InputFault fault, GraphQLField field, IReadOnlyList<object> path) =>
        errors.Add(new GraphError(fault.Code, fault.Message, [arguments.LocationOf(field)]) { Field = path });
}
