using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Importing.Writing;

/// <summary>Primary keys of an entity's objects.</summary>
internal static class EntityKey
{
    /// <summary>The one property that is the primary key of an imported entity.</summary>
    public static IProperty PropertyOf(IEntityType type) =>
        type.FindPrimaryKey() is { Properties: [var property] }
            ? property
            : throw new InvalidOperationException(
                $"The entity '{type.ClrType.Name}' cannot be imported: its primary key is not a single property, so the key of a row cannot be found again. Give it one key property, or import it as children of another entity."
            );

    /// <summary>Compares by value, whatever the number of properties.</summary>
    public static object Of(IEntityType type, object entity) =>
        type.FindPrimaryKey()!.Properties switch
        {
            [var property] => property.PropertyInfo!.GetValue(entity)!,
            var properties => properties.Aggregate(
                (object)"",
                (key, property) => (key, property.PropertyInfo!.GetValue(entity))
            ),
        };
}
