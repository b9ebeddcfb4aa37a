using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Querying.Expressions;

/// <summary>
/// One of the keys that are handed to a statement. It is an entity without a table, because EF Core applies value
/// converters (country codes, enums) to entity properties only, not to raw scalars.
/// </summary>
internal sealed class KeyRow<T>
{
    public T Value { get; set; } = default!;
}

internal static class KeyRow
{
    /// <summary><c>key => key.Value</c></summary>
    public static LambdaExpression Value(Type rowType)
    {
        var key = Expression.Parameter(rowType, "key");
        return Expression.Lambda(Expression.Property(key, nameof(KeyRow<int>.Value)), key);
    }

    public static void Map(ModelBuilder model, GraphDefinition definition)
    {
        foreach (var keyType in KeyTypes(definition))
        {
            var row = model.Entity(typeof(KeyRow<>).MakeGenericType(keyType));
            row.HasNoKey().ToView($"keys_{keyType.Name}");

            // Keys are never null; else a link over a nullable key would also compare nulls and lose its index.
            row.Property(nameof(KeyRow<int>.Value)).IsRequired();
        }
    }

    private static IEnumerable<Type> KeyTypes(GraphDefinition definition) =>
        definition
            .Nodes.SelectMany(node => ParentKeys(node.Fields).Append(node.KeyType))
            .Select(type => Nullable.GetUnderlyingType(type) ?? type)
            .Distinct();

    private static IEnumerable<Type> ParentKeys(IEnumerable<FieldDefinition> fields) =>
        fields.SelectMany(field =>
            field switch
            {
                ConnectionFieldDefinition connection => [connection.ParentKey.ReturnType],
                SectionFieldDefinition section => ParentKeys(section.Fields),
                _ => Enumerable.Empty<Type>(),
            }
        );
}
