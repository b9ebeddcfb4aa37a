using System.Text.Json;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>Writes a value as JSON: a scalar, an enum, a value object, or a list of these.</summary>
internal abstract class ValueWriter
{
    /// <summary>Writes a boxed value; null as null.</summary>
    public abstract void WriteBoxed(Utf8JsonWriter writer, object? value);
}

/// <summary>Writes a value that is not null.</summary>
internal sealed class ValueWriter<T>(Action<Utf8JsonWriter, T> write) : ValueWriter
    where T : notnull
{
    public void Write(Utf8JsonWriter writer, T value) => write(writer, value);

    public override void WriteBoxed(Utf8JsonWriter writer, object? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            write(writer, (T)value);
        }
    }
}
