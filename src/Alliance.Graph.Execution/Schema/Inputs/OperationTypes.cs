using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Inputs;

/// <summary>What values can be compared with, type by type: <c>StringOperationFilterInput</c> and its like.</summary>
internal sealed class OperationTypes(InputTypes inputs, LeafTypes leaves)
{
    public InputObjectGraphType Of(Type type, string ownerId)
    {
        var leaf = leaves.Of(type, ownerId);
        return inputs.GetOrAdd(
            $"{leaf.Name}OperationFilterInput",
            $"Conditions on a value of the type {leaf.Name}; all that are given must hold.",
            type.IsEnum ? ownerId : Sdk.Model.CoreModel.ModuleId,
            input => AddOperations(input, type, leaf)
        );
    }

    /// <summary>Conditions on a list of scalars or enums.</summary>
    public InputObjectGraphType ListOf(Type type, string ownerId)
    {
        var item = Of(type, ownerId);
        return inputs.GetOrAdd(
            $"List{item.Name}",
            $"Conditions on a list of values of the type {leaves.Of(type, ownerId).Name}; all that are given must hold.",
            type.IsEnum ? ownerId : Sdk.Model.CoreModel.ModuleId,
            input => AddQuantifiers(input, item)
        );
    }

    /// <summary><c>all none some any count</c>, for lists of scalars and of nodes.</summary>
    public void AddQuantifiers(InputObjectGraphType input, InputObjectGraphType item)
    {
        input.AddField(
            InputTypes.Field("all", "Every item fulfils it; true for an empty list.", item).Costing(CostWeights.List)
        );
        input.AddField(
            InputTypes.Field("none", "No item fulfils it; with {} the list is empty.", item).Costing(CostWeights.List)
        );
        input.AddField(
            InputTypes
                .Field("some", "At least one item fulfils it; with {} the list is not empty.", item)
                .Costing(CostWeights.List)
        );
        input.AddField(
            InputTypes
                .Field("any", "true: the list is not empty; false: it is.", leaves.Scalars.Boolean)
                .Costing(CostWeights.List)
        );
        input.AddField(
            InputTypes.Field("count", "The number of items.", Of(typeof(int), Sdk.Model.CoreModel.ModuleId))
        );
    }

    private void AddOperations(InputObjectGraphType input, Type type, ScalarGraphType leaf)
    {
        foreach (var condition in FilterOperator.All.Where(condition => condition.Types(type)))
        {
            // Ahead of the last condition, where clients have always seen them.
            if (condition.Operand == OperandKind.IsNull && type == typeof(string))
            {
                input.AddField(InputTypes.Field("and", "All of these hold too.", InputTypes.ListOf(input)));
                input.AddField(
                    InputTypes.Field(
                        "or",
                        "At least one of these holds too; an empty list holds never.",
                        InputTypes.ListOf(input)
                    )
                );
            }

            var field = InputTypes.Field(condition.Name, condition.Description, Operand(condition.Operand, leaf));
            input.AddField(condition.Weight > 0 ? field.Costing(condition.Weight) : field);
        }
    }

    private IGraphType Operand(OperandKind kind, ScalarGraphType leaf) =>
        kind switch
        {
            OperandKind.Value or OperandKind.ValueOrNull => leaf,
            OperandKind.Values => new ListGraphType(leaf),
            OperandKind.IsNull => leaves.Scalars.Boolean,
            _ => throw new NotSupportedException($"The operand '{kind}' has no type."),
        };
}
