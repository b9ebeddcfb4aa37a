using System.Text.Json;
using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Execution.Writing;

/// <summary>Writes the value of a column's row, without boxing.</summary>
internal abstract class ColumnWriter
{
    public abstract void Write(Utf8JsonWriter writer, Column column, int row);

    public static ColumnWriter Of(Type type, ValueWriter values)
        => type == typeof(string)
            ? new TextWriter()
            : (ColumnWriter)Activator.CreateInstance(typeof(ColumnWriter<>).MakeGenericType(type), values)!;

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
