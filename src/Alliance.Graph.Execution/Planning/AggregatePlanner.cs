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
internal sealed class AggregatePlanner(
    AggregateFields fields,
    SelectionCollector selections,
    AggregateArguments arguments
)
{
    /// <summary>Plans an aggregate of some of a group's rows, or of all.</summary>
    public ObjectPlan Plan(
        AggregateScope scope,
        NodeDefinition node,
        IObjectGraphType type,
        IEnumerable<GraphQLSelectionSet> sets
    ) => Object(scope, AggregateFields.Row(node), type, sets, null);

    /// <param name="scope">The rows.</param>
    /// <param name="owner">The object, from a row.</param>
    /// <param name="type">Its type in the schema.</param>
    /// <param name="sets">What is selected.</param>
    /// <param name="own">Its fields where the type serves many objects with others, as all lists have one; null if the
    /// type knows them.</param>
    private ObjectPlan Object(
        AggregateScope scope,
        LambdaExpression owner,
        IObjectGraphType type,
        IEnumerable<GraphQLSelectionSet> sets,
        IReadOnlyList<FieldDefinition>? own
    )
    {
        var plan = new ObjectPlan();
        foreach (var field in selections.Collect(type, sets))
        {
            plan.Add(Field(scope, owner, type, field, own));
        }

        return plan;
    }

    private ObjectField Field(
        AggregateScope scope,
        LambdaExpression owner,
        IObjectGraphType type,
        SelectedField field,
        IReadOnlyList<FieldDefinition>? own
    )
    {
        if (field.Definition.Name == "__typename")
        {
            return new TypeNameField(field.ResponseName, type.Name);
        }

        if (FieldRole.Of(field.Definition) is FieldRole.Aggregate { Function: var function })
        {
            return Cell(scope, field.ResponseName, function, null);
        }

        var declared =
            own?.Single(candidate => candidate.Name == field.Definition.Name)
            ?? ((FieldRole.Declared)FieldRole.Of(field.Definition)).Definition;
        var part = fields.Of(declared, owner);
        var partType = (IObjectGraphType)field.Definition.ResolvedType!.GetNamedType();
        var isList = declared is ConnectionFieldDefinition;
        var plan = part.Value is null
            ? Object(scope, part.Owner, partType, field.SelectionSets, isList ? part.Fields : null)
            : Functions(scope, part.Value, partType, field.SelectionSets);
        return new PartField(field.ResponseName, null, plan)
        {
            Weight = isList ? CostWeights.Count : CostWeights.Composite,
        };
    }

    private ObjectPlan Functions(
        AggregateScope scope,
        LambdaExpression value,
        IObjectGraphType type,
        IEnumerable<GraphQLSelectionSet> sets
    )
    {
        var plan = new ObjectPlan();
        foreach (var field in selections.Collect(type, sets))
        {
            plan.Add(
                field.Definition.Name == "__typename"
                    ? new TypeNameField(field.ResponseName, type.Name)
                    : Function(scope, field, ((FieldRole.Aggregate)FieldRole.Of(field.Definition)).Function, value)
            );
        }

        return plan;
    }

    private ObjectField Function(
        AggregateScope scope,
        SelectedField field,
        AggregateFunction function,
        LambdaExpression value
    )
    {
        if (function == AggregateFunction.RunningSum && !scope.IsInOrder)
        {
            arguments.RefuseRunning(field.Field, scope.Path);
            return new TypeNameField(field.ResponseName, string.Empty);
        }

        return Cell(
            scope,
            field.ResponseName,
            function,
            value,
            function == AggregateFunction.Quantile ? arguments.P(field.Field, scope.Path) : null
        );
    }

    public static ObjectField Cell(
        AggregateScope scope,
        string name,
        AggregateFunction function,
        LambdaExpression? value,
        object? p = null
    )
    {
        var shape = scope.Shape;
        if (function == AggregateFunction.Average)
        {
            return new AverageField(
                name,
                shape.Aggregate(AggregateFunction.Sum, value, scope.Rows),
                shape.Aggregate(AggregateFunction.CountOfValues, value, scope.Rows)
            );
        }

        var cell = shape.Aggregate(function, value, scope.Rows, p);
        var type = ValueShape.Of(shape.Value(cell).ReturnType).ElementType;
        return new CellField(
            name,
            cell,
            type,
            IsZeroWithoutRows: function
                is AggregateFunction.Count
                    or AggregateFunction.Sum
                    or AggregateFunction.DistinctCount
        )
        {
            Weight = CostWeights.Of(function),
        };
    }
}

/// <summary>The rows that something is calculated of.</summary>
/// <param name="Shape">Takes the cells.</param>
/// <param name="Rows">Which rows of each group; null for all.</param>
/// <param name="Path">Where the list stands in the answer.</param>
/// <param name="IsInOrder">Whether it is a group of a list of groups, so that there are groups ahead of it.</param>
internal readonly record struct AggregateScope(
    GroupShape Shape,
    RowFilter? Rows,
    IReadOnlyList<object> Path,
    bool IsInOrder = false
);
