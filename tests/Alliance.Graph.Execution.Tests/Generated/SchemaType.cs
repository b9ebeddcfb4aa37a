using System.Text.Json;

namespace Alliance.Graph.Execution.Tests.Generated;

/// <summary>A named type with what it is made of.</summary>
internal sealed record SchemaType(
    string Kind,
    string Name,
    IReadOnlyList<SchemaField> Fields,
    IReadOnlyList<SchemaInput> Inputs,
    IReadOnlyList<string> EnumValues,
    IReadOnlyList<string> PossibleTypes
)
{
    public bool IsComposite => Kind is "OBJECT" or "INTERFACE" or "UNION";

    public static SchemaType Of(JsonElement type) =>
        new(
            type.GetProperty("kind").GetString()!,
            type.GetProperty("name").GetString()!,
            List(
                type,
                "fields",
                field => new SchemaField(
                    field.GetProperty("name").GetString()!,
                    TypeRef.Of(field.GetProperty("type")),
                    List(field, "args", Input)
                )
            ),
            List(type, "inputFields", Input),
            List(type, "enumValues", NameOf),
            List(type, "possibleTypes", NameOf)
        );

    private static SchemaInput Input(JsonElement input) => new(NameOf(input), TypeRef.Of(input.GetProperty("type")));

    private static string NameOf(JsonElement named) => named.GetProperty("name").GetString()!;

    private static List<T> List<T>(JsonElement owner, string name, Func<JsonElement, T> item) =>
        owner.GetProperty(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(item)]
            : [];
}

/// <summary>A field of an object.</summary>
internal sealed record SchemaField(string Name, TypeRef Type, IReadOnlyList<SchemaInput> Arguments);

/// <summary>An argument, or a field of an input object.</summary>
internal sealed record SchemaInput(string Name, TypeRef Type);
