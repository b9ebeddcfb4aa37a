using System.Text.Json;

namespace Alliance.Graph.Execution.Tests.Generated;

/// <summary>Compares an answer with what was selected and what the schema promises.</summary>
internal sealed class AnswerShape(SchemaModel schema)
{
    /// <summary>Where the answer contradicts; null if it does not.</summary>
    public string? Contradiction(JsonElement data, SelectionSet selection, string path = "data")
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            return $"{path} is no object";
        }

        List<Selection> expected = [.. selection.Fields];
        if (selection.ByType.Count > 0)
        {
            var type = data.GetProperty("__typename").GetString()!;
            if (!selection.Type.PossibleTypes.Contains(type))
            {
                return $"{path} is a {type}, which is no {selection.Type.Name}";
            }

            expected.AddRange(selection.ByType.TryGetValue(type, out var more) ? more.Fields : []);
        }

        var names = expected.Select(field => field.ResponseName).Distinct().ToList();
        var found = data.EnumerateObject().Select(property => property.Name).ToList();
        return names.SequenceEqual(found)
            ? expected
                .Select(field =>
                    Of(data.GetProperty(field.ResponseName), field.Field.Type, field.Of, $"{path}.{field.ResponseName}")
                )
                .FirstOrDefault(problem => problem is not null)
            : $"{path} has {string.Join(' ', found)} instead of {string.Join(' ', names)}";
    }

    private string? Of(JsonElement value, TypeRef type, SelectionSet? selection, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return type.IsRequired ? $"{path} is null" : null;
        }

        if (type.IsList)
        {
            return value.ValueKind == JsonValueKind.Array
                ? value
                    .EnumerateArray()
                    .Select((item, index) => Of(item, type.Nullable.OfType!, selection, $"{path}[{index}]"))
                    .FirstOrDefault(problem => problem is not null)
                : $"{path} is no list";
        }

        if (selection is not null)
        {
            return Contradiction(value, selection, path);
        }

        var named = schema[type.NamedType];
        return Fits(value, named) ? null : $"{path} is {value.GetRawText()}, which is no {named.Name}";
    }

    private static bool Fits(JsonElement value, SchemaType type) =>
        type.Kind == "ENUM"
            ? value.ValueKind == JsonValueKind.String && type.EnumValues.Contains(value.GetString()!)
            : type.Name switch
            {
                "Int" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
                "Long" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
                "Float" => value.ValueKind == JsonValueKind.Number,
                "Decimal" => value.ValueKind is JsonValueKind.Number or JsonValueKind.String,
                "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
                _ => value.ValueKind == JsonValueKind.String,
            };
}
