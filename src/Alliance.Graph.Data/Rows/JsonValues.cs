using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.Json;

namespace Alliance.Graph.Data.Rows;

/// <summary>
/// Value objects that the model keeps in one column as JSON, read in the form in which EF Core writes them.
/// </summary>
internal static class JsonValues<TValue>
    where TValue : class
{
    /// <summary>The list in a column.</summary>
    /// <param name="json">An array of objects, in UTF-8.</param>
    /// <param name="type">What the model knows of the objects.</param>
    public static List<TValue> Read(ReadOnlySpan<byte> json, IComplexType type)
    {
        var manager = new Utf8JsonReaderManager(new JsonReaderData(json.ToArray()), queryLogger: null);
        manager.MoveNext();
        var values = new List<TValue>();
        while (manager.MoveNext() == JsonTokenType.StartObject)
        {
            values.Add(Object(ref manager, type));
        }

        return values;
    }

    private static TValue Object(ref Utf8JsonReaderManager manager, IComplexType type)
    {
        var value = (TValue)RuntimeHelpers.GetUninitializedObject(typeof(TValue));
        while (manager.MoveNext() == JsonTokenType.PropertyName)
        {
            var name = manager.CurrentReader.GetString();
            var property = type.GetProperties().FirstOrDefault(candidate => candidate.GetJsonPropertyName() == name);
            var isNull = manager.MoveNext() == JsonTokenType.Null;
            if (property is null)
            {
                manager.Skip();
            }
            else if (!isNull)
            {
                var reader = property.GetJsonValueReaderWriter() ?? property.GetTypeMapping().JsonValueReaderWriter!;
                Set(property, value, reader.FromJson(ref manager));
            }
        }

        return value;
    }

    private static void Set(IProperty property, TValue value, object? read)
    {
        if (property.PropertyInfo is { CanWrite: true } settable)
        {
            settable.SetValue(value, read);
        }
        else
        {
            property.FieldInfo!.SetValue(value, read);
        }
    }
}
