using System.Linq.Expressions;
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
internal sealed class AggregatePlanner(AggregateFields fields, SelectionCollector selections)
{
    public ObjectPlan Plan(GroupShape shape, NodeDefinition node, IObjectGraphType type, IEnumerable<GraphQLSelectionSet> sets)
        => Object(shape, AggregateFields.Row(node), type, sets);

    private ObjectPlan Object(GroupShape shape, LambdaExpression owner, IObjectGraphType type, IEnumerable<GraphQLSelectionSet> sets)
    {
        var plan = new ObjectPlan();
        foreach (var field in selections.Collect(type, sets))
        {
            plan.Add(Field(shape, owner, type, field));
        }

        return plan;
    }

    private ObjectField Field(GroupShape shape, LambdaExpression owner, IObjectGraphType type, SelectedField field)
    {
        if (field.Definition.Name == "__typename")
        {
            return new TypeNameField(field.ResponseName, type.Name);
        }

        if (FieldRole.Of(field.Definition) is FieldRole.Aggregate { Function: var function })
        {
            return Cell(shape, field.ResponseName, function, null);
        }

        var declared = ((FieldRole.Declared)FieldRole.Of(field.Definition)).Definition;
        var part = fields.Of(declared, owner);
        var partType = (IObjectGraphType)field.Definition.ResolvedType!.GetNamedType();
        var plan = part.Value is null ? Object(shape, part.Owner, partType, field.SelectionSets) : Functions(shape, part.Value, partType, field.SelectionSets);
        return new PartField(field.ResponseName, null, plan);
    }

    private ObjectPlan Functions(GroupShape shape, LambdaExpression value, IObjectGraphType type, IEnumerable<GraphQLSelectionSet> sets)
    {
        var plan = new ObjectPlan();
        foreach (var field in selections.Collect(type, sets))
        {
            plan.Add(field.Definition.Name == "__typename"
                ? new TypeNameField(field.ResponseName, type.Name)
                : Cell(shape, field.ResponseName, ((FieldRole.Aggregate)FieldRole.Of(field.Definition)).Function, value));
        }

        return plan;
    }

    public static ObjectField Cell(GroupShape shape, string name, AggregateFunction function, LambdaExpression? value)
    {
        if (function == AggregateFunction.Average)
        {
            return new AverageField(name, shape.Aggregate(AggregateFunction.Sum, value), shape.Aggregate(AggregateFunction.CountOfValues, value));
        }

        var cell = shape.Aggregate(function, value);
        var type = ValueShape.Of(shape.Value(cell).ReturnType).ElementType;
        return new CellField(name, cell, type, IsZeroWithoutRows: function is not (AggregateFunction.Min or AggregateFunction.Max));
    }
}
