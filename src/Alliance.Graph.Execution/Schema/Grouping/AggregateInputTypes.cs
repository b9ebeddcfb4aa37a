using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Execution.Schema.Inputs;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Grouping;

/// <summary>
/// Makes the inputs by which groups are filtered and ordered, along the same paths as <see cref="AggregateTypes"/>.
/// </summary>
internal sealed class AggregateInputTypes(
    GraphDefinition definition,
    InputTypes inputs,
    LeafTypes leaves,
    OperationTypes operations,
    OrderTypes orders
)
{
    /// <summary><c>CommitmentAggregateFilterInput</c></summary>
    public InputObjectGraphType FilterOf(NodeDefinition node) =>
        Of(
            $"{node.Name}Aggregate",
            "FilterInput",
            $"Conditions on what is calculated of many {node.Name}; all that are given must hold.",
            node.ModuleId,
            node.Fields,
            function => operations.Of(function, CoreModel.ModuleId)
        );

    /// <summary><c>CommitmentAggregateSortInput</c></summary>
    public InputObjectGraphType OrderOf(NodeDefinition node) =>
        Of(
            $"{node.Name}Aggregate",
            "SortInput",
            $"What is calculated of many {node.Name}, to order groups by: exactly one field.",
            node.ModuleId,
            node.Fields,
            _ => orders.Direction
        );

    /// <param name="name">Name of the aggregate.</param>
    /// <param name="suffix">What the input's name ends in.</param>
    /// <param name="description">What the input is.</param>
    /// <param name="ownerId">Module that owns it.</param>
    /// <param name="fields">Fields of the aggregated object.</param>
    /// <param name="leaf">Type of the input for the result of a function, given the result's CLR type.</param>
    private InputObjectGraphType Of(
        string name,
        string suffix,
        string description,
        string ownerId,
        IEnumerable<FieldDefinition> fields,
        Func<Type, IGraphType> leaf
    ) =>
        inputs.GetOrAdd(
            name + suffix,
            description,
            ownerId,
            input =>
            {
                foreach (var part in AggregatePart.Of(definition, fields))
                {
                    var type = part.Kind is { } kind
                        ? OfKind(kind, suffix, leaf)
                        : Of(
                            $"{part.TypeName}Aggregate",
                            suffix,
                            part.TypeDescription,
                            part.TypeOwner,
                            part.Fields,
                            leaf
                        );
                    input.AddField(
                        InputTypes.Field(part.Field.Name, part.Field.Description, type).OwnedBy(part.Field.ModuleId)
                    );
                }
            }
        );

    private InputObjectGraphType OfKind(AggregateKind kind, string suffix, Func<Type, IGraphType> leaf) =>
        inputs.GetOrAdd(
            kind.Name + suffix,
            kind.Description,
            CoreModel.ModuleId,
            input =>
            {
                // A running sum is no property of a group.
                foreach (
                    var (function, result, _) in kind.Functions.Where(function =>
                        function.Function != AggregateFunction.RunningSum
                    )
                )
                {
                    var type = leaf(result);
                    input.AddField(
                        InputTypes.Field(
                            AggregateKind.NameOf(function),
                            kind.MeaningOf(function),
                            function == AggregateFunction.Quantile ? OfQuantile(type) : type
                        )
                    );
                }
            }
        );

    /// <summary>An input has no arguments, so it says which quantile beside what is asked of it.</summary>
    private InputObjectGraphType OfQuantile(IGraphType leaf)
    {
        var isOrder = leaf == orders.Direction;
        var name = isOrder
            ? "QuantileSortInput"
            : ((InputObjectGraphType)leaf).Name.Replace(
                "OperationFilterInput",
                "QuantileFilterInput",
                StringComparison.Ordinal
            );
        return inputs.GetOrAdd(
            name,
            isOrder ? "Which quantile to order by, and how." : "Which quantile, and conditions on it.",
            CoreModel.ModuleId,
            input =>
            {
                input.AddField(
                    InputTypes.Field(
                        QuantileInput.P,
                        "Which part of the values lies below: a number from 0 to 1.",
                        new NonNullGraphType(leaves.Of(typeof(double), CoreModel.ModuleId))
                    )
                );
                input.AddField(
                    isOrder
                        ? InputTypes.Field(
                            QuantileInput.Direction,
                            "Direction of the order.",
                            new NonNullGraphType(leaf)
                        )
                        : InputTypes.Field(
                            QuantileInput.Is,
                            "What the quantile is; all conditions that are given must hold.",
                            new NonNullGraphType(leaf)
                        )
                );
            }
        );
    }
}
