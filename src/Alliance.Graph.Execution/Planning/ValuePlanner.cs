using System.Linq.Expressions;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Definitions;
using GraphQL;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Planning;

/// <summary>Plans what is selected of a value.</summary>
internal sealed class ValuePlanner(SelectionCollector selections, GraphDefinition definition)
{
    /// <summary>What is selected of values of the given type.</summary>
    public ValuePlan Plan(Type type, SelectedField selected)
    {
        var shape = ValueShape.Of(type);
        return new ValuePlan(type, shape.IsLeaf ? null : Fields(shape.ElementType, selected));
    }

    /// <summary>What is selected of a value of one type, where values of several can stand.</summary>
    public ValuePlan Plan(ValueDefinition value, IObjectGraphType type, SelectedField selected) =>
        new(value.ClrType, [.. selections.Collect(type, selected.SelectionSets).Select(field => Field(field, value))]);

    private IReadOnlyList<ValueField> Fields(Type type, SelectedField selected) =>
        Plan(
            HostValues.Find(type, definition)
                ?? throw new InvalidOperationException($"'{type.Name}' is no value type of the graph."),
            (IObjectGraphType)selected.Definition.ResolvedType!.GetNamedType(),
            selected
        ).Fields!;

    /// <summary>One field that is selected of a value.</summary>
    public ValueField Field(SelectedField field, ValueDefinition value)
    {
        if (field.Definition.Name == "__typename")
        {
            return new ValueField(field.ResponseName, _ => value.Name, new ValuePlan(typeof(string)));
        }

        var definitionOfField = (ValueFieldDefinition)((FieldRole.Declared)FieldRole.Of(field.Definition)).Definition;
        return new ValueField(
            field.ResponseName,
            Getter(definitionOfField.Selector),
            Plan(definitionOfField.ClrType, field)
        );
    }

    private static Func<object, object?> Getter(LambdaExpression selector)
    {
        var item = Expression.Parameter(typeof(object), "item");
        var read = Expression.Invoke(selector, Expression.Convert(item, selector.Parameters[0].Type));
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), item).Compile();
    }
}
