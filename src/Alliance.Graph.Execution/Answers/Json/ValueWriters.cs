using System.Text.Json;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>Makes the writers of values: what is selected of a value object decides what is written of it.</summary>
internal static class ValueWriters
{
    /// <summary>A writer for values of which that is selected.</summary>
    public static ValueWriter Of(ValuePlan plan)
    {
        var shape = ValueShape.Of(plan.Type);
        var element = plan.Fields is null
            ? ScalarWriters.Of(shape.ElementType)
            : Create(typeof(ObjectValue<>).MakeGenericType(shape.ElementType), plan.Fields.Select(Member).ToList());
        return shape.IsList
            ? Create(typeof(ListValue<,>).MakeGenericType(plan.Type, shape.ElementType), element)
            : element;
    }

    private static ValueMember Member(ValueField field) =>
        new(JsonOutput.Encode(field.ResponseName), field.Get, Of(field.Value));

    private static ValueWriter Create(Type kind, object argument) =>
        ((IValueWriterSource)Activator.CreateInstance(kind, argument)!).Writer;

    private interface IValueWriterSource
    {
        ValueWriter Writer { get; }
    }

    private sealed record ValueMember(JsonEncodedText Name, Func<object, object?> Get, ValueWriter Writer);

    private sealed class ListValue<TList, TElement>(ValueWriter element) : IValueWriterSource
        where TList : notnull, IEnumerable<TElement>
    {
        public ValueWriter Writer =>
            new ValueWriter<TList>(
                (writer, list) =>
                {
                    writer.WriteStartArray();
                    foreach (var item in list)
                    {
                        element.WriteBoxed(writer, item);
                    }

                    writer.WriteEndArray();
                }
            );
    }

    private sealed class ObjectValue<T>(IReadOnlyList<ValueMember> members) : IValueWriterSource
        where T : class
    {
        public ValueWriter Writer =>
            new ValueWriter<T>(
                (writer, value) =>
                {
                    writer.WriteStartObject();
                    foreach (var member in members)
                    {
                        writer.WritePropertyName(member.Name);
                        member.Writer.WriteBoxed(writer, member.Get(value));
                    }

                    writer.WriteEndObject();
                }
            );
    }
}
