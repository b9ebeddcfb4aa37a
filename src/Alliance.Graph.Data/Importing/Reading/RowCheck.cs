using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>
/// Finds all faults of a row's form. The serializer alone would stop at the first one and speak of .NET types.
/// </summary>
internal sealed class RowCheck
{
    private readonly Dictionary<Type, Dictionary<string, JsonPropertyInfo>> _fields = [];

    /// <summary>Checks a row.</summary>
    /// <param name="row">The row's JSON.</param>
    /// <param name="type">Class of the row.</param>
    /// <param name="report">Takes the field and what is wrong with it.</param>
    public void Check(JsonElement row, Type type, Action<string?, string> report)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            report(
                null,
                $"The row is {ValueText.Found(row)}, but a row is an object. Write the fields between '{{' and '}}'."
            );
            return;
        }

        CheckObject(row, type, "", report);
    }

    private void CheckObject(JsonElement value, Type type, string path, Action<string?, string> report)
    {
        var fields = FieldsOf(type);
        var seen = new HashSet<string>();
        foreach (var given in value.EnumerateObject())
        {
            var field = path + given.Name;
            if (!fields.TryGetValue(given.Name, out var property))
            {
                var nearest = NearestName.Of(given.Name, fields.Keys);
                report(
                    field,
                    nearest is null
                        ? $"There is no such field. The fields are '{string.Join("', '", fields.Keys)}'; remove this one."
                        : $"There is no such field. Did you mean '{nearest}'?"
                );
            }
            else if (!seen.Add(given.Name))
            {
                report(field, "The row has this field twice. Remove one of them.");
            }
            else if (given.Value.ValueKind != JsonValueKind.Null)
            {
                CheckValue(given.Value, property.PropertyType, field, report);
            }
            else if (!RowJson.TakesNull(property))
            {
                report(field, "The value is null, but the field must have one. Write the value, or leave out the row.");
            }
        }

        foreach (var missing in fields.Values.Where(property => property.IsRequired && !seen.Contains(property.Name)))
        {
            report(
                path + missing.Name,
                RowJson.TakesNull(missing)
                    ? "The field is missing. Add it; if there is no value, write null."
                    : "The field is missing, but it must have a value. Add it."
            );
        }
    }

    private void CheckValue(JsonElement value, Type type, string path, Action<string?, string> report)
    {
        var shape = RowJson.Options.GetTypeInfo(type);
        switch (shape.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object:
                CheckObject(value, type, path + ".", report);
                break;
            case JsonTypeInfoKind.Object:
                report(
                    path,
                    $"The value is {ValueText.Found(value)}, but the field takes an object. Write its fields between '{{' and '}}'."
                );
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array:
                CheckItems(value, shape.ElementType!, path, report);
                break;
            case JsonTypeInfoKind.Enumerable:
                report(
                    path,
                    $"The value is {ValueText.Found(value)}, but the field takes a list. Write the items between '[' and ']'."
                );
                break;
            default:
                CheckScalar(value, Nullable.GetUnderlyingType(type) ?? type, path, report);
                break;
        }
    }

    private void CheckItems(JsonElement list, Type itemType, string path, Action<string?, string> report)
    {
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var place = $"{path}[{index++}]";
            if (item.ValueKind == JsonValueKind.Null)
            {
                report(place, "The list has null as an item. Remove it.");
            }
            else
            {
                CheckValue(item, itemType, place, report);
            }
        }
    }

    private static void CheckScalar(JsonElement value, Type type, string path, Action<string?, string> report)
    {
        if (ValueText.TakesText(type) != (value.ValueKind == JsonValueKind.String))
        {
            report(path, $"The value is {ValueText.Found(value)}, but the field takes {ValueText.Expected(type)}.");
            return;
        }

        try
        {
            // PostgreSQL cannot store it, SQLite can: refused, so that both hold the same.
            if (value.Deserialize(type, RowJson.Options) is string text && text.Contains('\0'))
            {
                report(path, "The text holds the character U+0000, which a database cannot store. Remove it.");
            }
        }
        catch (JsonException exception) when (exception.InnerException is FormatException reason)
        {
            report(path, reason.Message);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            report(
                path,
                $"The value is {ValueText.Found(value)} that the field cannot hold: it takes {ValueText.Expected(type)} in the form and range of '{type.Name}'."
            );
        }
    }

    private Dictionary<string, JsonPropertyInfo> FieldsOf(Type type)
    {
        if (!_fields.TryGetValue(type, out var fields))
        {
            fields = RowJson
                .Options.GetTypeInfo(type)
                .Properties.Where(property => property.Set is not null)
                .ToDictionary(property => property.Name);
            _fields.Add(type, fields);
        }

        return fields;
    }
}
