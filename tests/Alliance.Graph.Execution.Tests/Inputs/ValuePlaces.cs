using Alliance.Graph.Execution.Tests.Generated;

namespace Alliance.Graph.Execution.Tests.Inputs;

/// <summary>
/// Finds the places for values of a schema: each argument of a root field and of groups, and each field of their input
/// objects once,
/// where it is nearest to the root: filters may only go through so many links.
/// </summary>
internal sealed class ValuePlaces(SchemaModel schema)
{
    private readonly List<ValuePlace> _places = [];
    private readonly HashSet<string> _seen = [];
    private readonly Queue<ValuePlace> _next = [];

    public static IReadOnlyList<ValuePlace> Of(SchemaModel schema)
    {
        var places = new ValuePlaces(schema);
        foreach (var root in schema["Query"].Fields)
        {
            var below = schema[root.Type.NamedType];
            places.Arguments(root, "", below.IsComposite ? " { __typename }" : "");
            foreach (var nested in below.Fields.Where(field => field.Name == "groupBy"))
            {
                places.Arguments(nested, $"{root.Name} {{ ", " { __typename } }");
            }
        }

        while (places._next.TryDequeue(out var place))
        {
            places.Find(place);
        }

        return places._places;
    }

    private void Arguments(SchemaField field, string before, string behind)
    {
        foreach (var argument in field.Arguments)
        {
            var others = field
                .Arguments.Where(other => other != argument && other.Type.IsRequired)
                .Select(other => $", {other.Name}: {Anything(other.Type)}");
            var query = $"{before}{field.Name}({argument.Name}: %{string.Concat(others)}){behind}";
            _next.Enqueue(new ValuePlace($"{field.Name}.{argument.Name}", argument.Type, query, argument, "%"));
        }
    }

    private void Find(ValuePlace place)
    {
        var named = schema[place.Type.NamedType];
        var isLeaf = named.Kind != "INPUT_OBJECT";
        if (!_seen.Add(isLeaf ? place.Name : named.Name))
        {
            return;
        }

        // Also the place of an object is one for a number.
        _places.Add(place);
        foreach (var field in isLeaf ? [] : named.Inputs)
        {
            // One enum is like another, and so is the opposite of a condition.
            var isEnum = schema[field.Type.NamedType].Kind == "ENUM";
            _next.Enqueue(
                place with
                {
                    Name = isEnum ? $"an enum, {field.Type.IsList}" : $"{named.Name}.{field.Name.TrimStart('n')}",
                    Type = field.Type,
                    Below = place.Below.Replace(
                        "%",
                        place.Type.IsList ? $"[{{ {field.Name}: % }}]" : $"{{ {field.Name}: % }}",
                        StringComparison.Ordinal
                    ),
                }
            );
        }
    }

    private string Anything(TypeRef type) =>
        type.IsList ? $"[{Anything(type.Nullable.OfType!)}]"
        : schema[type.NamedType] is { Kind: "ENUM" } named ? named.EnumValues[0]
        : "\"a\"";
}
