using System.Collections.Concurrent;
using System.Text.Json;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>Writes the value of a column's row, without boxing.</summary>
internal abstract class ColumnWriter
{
    private static readonly ConcurrentDictionary<Type, ColumnWriter> _ofScalars = [];

    public abstract void Write(Utf8JsonWriter writer, Column column, int row);

    public static ColumnWriter Of(ValuePlan plan) =>
        plan.Fields is null ? _ofScalars.GetOrAdd(plan.Type, static (_, plan) => New(plan), plan) : New(plan);

    private static ColumnWriter New(ValuePlan plan) =>
        plan.Type == typeof(string)
            ? new TextWriter()
            : (ColumnWriter)
                Activator.CreateInstance(typeof(ColumnWriter<>).MakeGenericType(plan.Type), ValueWriters.Of(plan))!;

    /// <summary>Writes texts as the database sent them.</summary>
    private sealed class TextWriter : ColumnWriter
    {
        public override void Write(Utf8JsonWriter writer, Column column, int row)
        {
            if (column.IsNull(row))
            {
                writer.WriteNullValue();
            }
            else
            {
                writer.WriteStringValue(((TextColumn)column).Utf8(row));
            }
        }
    }
}

internal sealed class ColumnWriter<T>(ValueWriter<T> values) : ColumnWriter
    where T : notnull
{
    public override void Write(Utf8JsonWriter writer, Column column, int row)
    {
        if (column.IsNull(row))
        {
            writer.WriteNullValue();
        }
        else
        {
            values.Write(writer, ((Column<T>)column)[row]);
        }
    }
}
