using Alliance.Graph.Domain;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Inputs;

/// <summary>What values can be compared with, type by type: <c>StringOperationFilterInput</c> and its like.</summary>
internal sealed class OperationTypes(InputTypes inputs, LeafTypes leaves)
{
    private static readonly HashSet<Type> Ordered =
        [typeof(int), typeof(long), typeof(decimal), typeof(double), typeof(DateOnly), typeof(DateTime), typeof(PartialDate)];

    /// <summary>Whether values of a type are larger and smaller than each other for clients.</summary>
    public static bool IsOrdered(Type type) => Ordered.Contains(type);

    public InputObjectGraphType Of(Type type, string ownerId)
    {
        var leaf = leaves.Of(type, ownerId);
        return inputs.GetOrAdd(
            $"{leaf.Name}OperationFilterInput",
            $"Conditions on a value of the type {leaf.Name}; all that are given must hold.",
            type.IsEnum ? ownerId : Sdk.Model.CoreModel.ModuleId,
            input => AddOperations(input, type, leaf));
    }

    /// <summary>Conditions on a list of scalars or enums.</summary>
    public InputObjectGraphType ListOf(Type type, string ownerId)
    {
        var item = Of(type, ownerId);
        return inputs.GetOrAdd(
            $"List{item.Name}",
            $"Conditions on a list of values of the type {leaves.Of(type, ownerId).Name}; all that are given must hold.",
            type.IsEnum ? ownerId : Sdk.Model.CoreModel.ModuleId,
            input => AddQuantifiers(input, item));
    }

    /// <summary><c>all none some any count</c>, for lists of scalars and of nodes.</summary>
    public void AddQuantifiers(InputObjectGraphType input, InputObjectGraphType item)
    {
        input.AddField(InputTypes.Field("all", "Every item fulfils it; true for an empty list.", item).Costing(CostWeights.List));
        input.AddField(InputTypes.Field("none", "No item fulfils it; with {} the list is empty.", item).Costing(CostWeights.List));
        input.AddField(InputTypes.Field("some", "At least one item fulfils it; with {} the list is not empty.", item).Costing(CostWeights.List));
        input.AddField(InputTypes.Field("any", "true: the list is not empty; false: it is.", leaves.Scalars.Boolean).Costing(CostWeights.List));
        input.AddField(InputTypes.Field("count", "The number of items.", Of(typeof(int), Sdk.Model.CoreModel.ModuleId)));
    }

    private void AddOperations(InputObjectGraphType input, Type type, ScalarGraphType leaf)
    {
        input.AddField(InputTypes.Field("eq", "It equals this value; null: there is no value.", leaf));
        input.AddField(InputTypes.Field("neq", "It does not equal this value, also where there is no value; null: there is a value.", leaf));
        if (type != typeof(bool))
        {
            input.AddField(InputTypes.Field("in", "It is one of these; null among them means no value.", new ListGraphType(leaf)));
            input.AddField(InputTypes.Field("nin", "It is none of these, also where there is no value unless null is among them.", new ListGraphType(leaf)));
        }

        if (IsOrdered(type))
        {
            AddComparisons(input, leaf);
        }

        if (type == typeof(string))
        {
            AddTextOperations(input, leaf);
        }

        input.AddField(InputTypes.Field("isNull", "true: there is no value; false: there is one.", leaves.Scalars.Boolean));
    }

    private static void AddComparisons(InputObjectGraphType input, ScalarGraphType leaf)
    {
        foreach (var (name, meaning) in new[] { ("gt", "larger than this value"), ("gte", "larger than this value or equal"), ("lt", "smaller than this value"), ("lte", "smaller than this value or equal") })
        {
            input.AddField(InputTypes.Field(name, $"It is {meaning}.", leaf));
            input.AddField(InputTypes.Field($"n{name}", $"It is not {meaning}, also where there is no value.", leaf));
        }
    }

    private static void AddTextOperations(InputObjectGraphType input, ScalarGraphType leaf)
    {
        foreach (var (name, meaning) in new[] { ("contains", "contains"), ("startsWith", "begins with"), ("endsWith", "ends with") })
        {
            input.AddField(InputTypes.Field(name, $"It {meaning} this text; case matters and no character has a special meaning.", leaf).Costing(CostWeights.Text));
            input.AddField(InputTypes.Field($"n{name}", $"The opposite of '{name}', also where there is no value.", leaf).Costing(CostWeights.Text));
            input.AddField(InputTypes.Field($"{name}IgnoreCase", $"It {meaning} this text, whatever the case of letters, of Ä, Ž and И too.", leaf).Costing(CostWeights.FoldedText));
        }

        input.AddField(InputTypes.Field("eqIgnoreCase", "It equals this text, whatever the case of letters.", leaf).Costing(CostWeights.FoldedText));
        input.AddField(InputTypes.Field("and", "All of these hold too.", InputTypes.ListOf(input)));
        input.AddField(InputTypes.Field("or", "At least one of these holds too; an empty list holds never.", InputTypes.ListOf(input)));
    }
}
