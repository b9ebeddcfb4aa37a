using System.Text.Json;

namespace Alliance.Graph.Execution.Tests.Generated;

/// <summary>A type as introspection tells it.</summary>
/// <param name="Kind">For example <c>NON_NULL</c> or <c>OBJECT</c>.</param>
/// <param name="Name">Null for lists and what is not null.</param>
/// <param name="OfType">What such a one is of.</param>
internal sealed record TypeRef(string Kind, string? Name, TypeRef? OfType)
{
    public bool IsRequired => Kind == "NON_NULL";

    /// <summary>Without the promise that it is there.</summary>
    public TypeRef Nullable => IsRequired ? OfType! : this;

    public bool IsList => Nullable.Kind == "LIST";

    public string NamedType => Name ?? OfType!.NamedType;

    public static TypeRef Of(JsonElement type) =>
        new(
            type.GetProperty("kind").GetString()!,
            type.GetProperty("name").GetString(),
            type.TryGetProperty("ofType", out var inner) && inner.ValueKind == JsonValueKind.Object ? Of(inner) : null
        );
}
