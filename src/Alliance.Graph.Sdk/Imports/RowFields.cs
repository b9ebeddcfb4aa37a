using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>The fields of a row's class, or of a class within it: the properties that can be set.</summary>
internal static class RowFields
{
    /// <summary>
    /// The properties that can be set. A text, a number, a date and the like have none, neither have lists.
    /// </summary>
    public static IEnumerable<PropertyInfo> Of(Type type) =>
        IsObject(type)
            ? type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(property =>
                    property.SetMethod?.IsPublic == true
                    && property.GetIndexParameters().Length == 0
                    && property.GetCustomAttribute<JsonIgnoreAttribute>() is null
                )
            : [];

    /// <summary>The fields, those of classes within by their paths: <c>Title</c>, <c>Indicator.Metric</c>.</summary>
    public static IEnumerable<string> Leaves(Type type) => Leaves(type, []);

    /// <summary>Whether null is a value of a field.</summary>
    public static bool TakesNull(PropertyInfo field) =>
        field.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(field.PropertyType) is not null
            : new NullabilityInfoContext().Create(field).WriteState != NullabilityState.NotNull;

    /// <summary>What a list is of; anything else is itself.</summary>
    public static Type Item(Type type) =>
        type == typeof(string)
            ? type
            : type.GetInterfaces()
                .Append(type)
                .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                ?.GenericTypeArguments[0]
                ?? Nullable.GetUnderlyingType(type)
                ?? type;

    private static IEnumerable<string> Leaves(Type type, HashSet<Type> within) =>
        Of(type)
            .SelectMany(field =>
                Of(field.PropertyType).Any() && !within.Contains(field.PropertyType)
                    ? Leaves(field.PropertyType, [.. within, type]).Select(leaf => $"{field.Name}.{leaf}")
                    : [field.Name]
            );

    private static bool IsObject(Type type) =>
        type.IsClass
        && type != typeof(string)
        && type != typeof(Uri)
        && !type.IsAssignableTo(typeof(IEnumerable))
        && !type.GetInterfaces()
            .Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IParsable<>));
}
