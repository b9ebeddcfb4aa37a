using System.Linq.Expressions;
using System.Text.Json;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Modules;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Execution.Writing;
using Alliance.Graph.Sdk.Definitions;
using GraphQL;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Planning;

/// <summary>Makes the writer of a value field: what is selected of a value object decides what is written of it.</summary>
internal sealed class ValueWriterPlanner(SelectionCollector selections, GraphDefinition definition)
{
    /// <summary>A writer for values of the given type.</summary>
    public ValueWriter Plan(Type type, SelectedField selected)
    {
        var shape = ValueShape.Of(type);
        var element = shape.IsLeaf ? ScalarWriters.Of(shape.ElementType) : PlanObject(shape.ElementType, selected);
        return shape.IsList ? Create(typeof(ListValue<,>).MakeGenericType(type, shape.ElementType), element) : element;
    }

    private ValueWriter PlanObject(Type type, SelectedField selected)
    {
        var value = type == typeof(LoadedModule) ? ModuleValue.Definition
            : type == typeof(RateLimit) ? RateLimitValue.Definition
            : definition.TryGetValue(type, out var declared) ? declared
            : throw new InvalidOperationException($"'{type.Name}' is no value type of the graph.");

        var graphType = (IObjectGraphType)selected.Definition.ResolvedType!.GetNamedType();
        var members = selections.Collect(graphType, selected.SelectionSets).Select(field => Member(field, value)).ToList();
        return Create(typeof(ObjectValue<>).MakeGenericType(type), members);
    }

    private ValueMember Member(SelectedField field, ValueDefinition value)
    {
        var name = JsonOutput.Encode(field.ResponseName);
        if (field.Definition.Name == "__typename")
        {
            return new ValueMember(name, _ => value.Name, ScalarWriters.Of(typeof(string)));
        }

        var definitionOfField = (ValueFieldDefinition)((FieldRole.Declared)FieldRole.Of(field.Definition)).Definition;
        return new ValueMember(name, Getter(definitionOfField.Selector), Plan(definitionOfField.ClrType, field));
    }

    private static Func<object, object?> Getter(LambdaExpression selector)
    {
        var item = Expression.Parameter(typeof(object), "item");
        var read = Expression.Invoke(selector, Expression.Convert(item, selector.Parameters[0].Type));
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), item).Compile();
    }

    private static ValueWriter Create(Type kind, object argument)
        => ((IValueWriterSource)Activator.CreateInstance(kind, argument)!).Writer;

    private interface IValueWriterSource
    {
        ValueWriter Writer { get; }
    }

    private sealed record ValueMember(JsonEncodedText Name, Func<object, object?> Get, ValueWriter Writer);

    private sealed class ListValue<TList, TElement>(ValueWriter element) : IValueWriterSource
        where TList : notnull, IEnumerable<TElement>
    {
        public ValueWriter Writer => new ValueWriter<TList>((writer, list) =>
        {
            writer.WriteStartArray();
            foreach (var item in list)
            {
                element.WriteBoxed(writer, item);
            }

            writer.WriteEndArray();
        });
    }

    private sealed class ObjectValue<T>(IReadOnlyList<ValueMember> members) : IValueWriterSource
        where T : class
    {
        public ValueWriter Writer => new ValueWriter<T>((writer, value) =>
        {
            writer.WriteStartObject();
            foreach (var member in members)
            {
                writer.WritePropertyName(member.Name);
                member.Writer.WriteBoxed(writer, member.Get(value));
            }

            writer.WriteEndObject();
        });
    }
}
