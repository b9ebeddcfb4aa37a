using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Planning.Inputs;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Definitions;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Planning;

/// <summary>Plans what is selected of an aggregate: each value becomes a cell of its group.</summary>
internal sealed class AggregatePlanner(AggregateFields fields, SelectionCollector selections, AggregateArguments arguments)
{
    /// <summary>Plans an aggregate of some of a group's rows, or of all.</summary>
    public ObjectPlan Plan(AggregateScope scope, NodeDefinition node, IObjectGraphType type, IEnumerable<GraphQLSelectionSet> sets)
        => Object(scope, AggregateFields.Row(node), type, sets);

    private ObjectPlan Object(AggregateScope scope, LambdaExpression owner, IObjectGraphType type, IEnumerable<GraphQLSelectionSet> sets)
    {
        var plan = new ObjectPlan();
        foreach (var field in selections.Collect(type, sets))
        {
            plan.Add(Field(scope, owner, type, field));
        }

        return plan;
    }

    private ObjectField Field(AggregateScope scope, LambdaExpression owner, IObjectGraphType type, SelectedField field)
    {
        if (field.Definition.Name == "__typename")
        {
            return new TypeNameField(field.ResponseName, type.Name);
        }

        if (FieldRole.Of(field.Definition) is FieldRole.Aggregate { Function: var function })
        {
            return Cell(scope, field.ResponseName, function, null);
        }

        var declared = ((FieldRole.Declared)FieldRole.Of(field.Definition)).Definition;
        var part = fields.Of(declared, owner);
        var partType = (IObjectGraphType)field.Definition.ResolvedType!.GetNamedType();
        var plan = part.Value is null ? Object(scope, part.Owner, partType, field.SelectionSets) : Functions(scope, part.Value, partType, field.SelectionSets);
        return new PartField(field.ResponseName, null, plan);
    }

    private ObjectPlan Functions(AggregateScope scope, LambdaExpression value, IObjectGraphType type, IEnumerable<GraphQLSelectionSet> sets)
    {
        var plan = new ObjectPlan();
        foreach (var field in selections.Collect(type, sets))
        {
            plan.Add(field.Definition.Name == "__typename"
                ? new TypeNameField(field.ResponseName, type.Name)
                : Function(scope, field, ((FieldRole.Aggregate)FieldRole.Of(field.Definition)).Function, value));
        }

        return plan;
    }

    private ObjectField Function(AggregateScope scope, SelectedField field, AggregateFunction function, LambdaExpression value)
        => Cell(scope, field.ResponseName, function, value, function == AggregateFunction.Quantile ? arguments.P(field.Field, scope.Path) : null);

    public static ObjectField Cell(AggregateScope scope, string name, AggregateFunction function, LambdaExpression? value, object? p = null)
    {
        var shape = scope.Shape;
        if (function == AggregateFunction.Average)
        {
            return new AverageField(
                name,
                shape.Aggregate(AggregateFunction.Sum, value, scope.Rows),
                shape.Aggregate(AggregateFunction.CountOfValues, value, scope.Rows));
        }

        var cell = shape.Aggregate(function, value, scope.Rows, p);
        var type = ValueShape.Of(shape.Value(cell).ReturnType).ElementType;
        return new CellField(name, cell, type, IsZeroWithoutRows: function is AggregateFunction.Count or AggregateFunction.Sum or AggregateFunction.DistinctCount)
        {
            Weight = CostWeights.Of(function),
        };
    }
}

/// <summary>The rows that something is calculated of.</summary>
/// <param name="Shape">Takes the cells.</param>
/// <param name="Rows">Which rows of each group; null for all.</param>
/// <param name="Path">Where the list stands in the answer.</param>
internal readonly record struct AggregateScope(GroupShape Shape, RowFilter? Rows, IReadOnlyList<object> Path);
