using System.Collections;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Importing.Writing;

/// <summary>
/// Tells whether an object differs from what is stored. The change tracker could tell too, but not for objects whose
/// properties can be set once only and whose complex values may be null.
/// </summary>
internal static class EntityComparison
{
    public static bool AreEqual(ITypeBase type, object? one, object? other) =>
        one is null || other is null
            ? ReferenceEquals(one, other)
            : type.GetProperties().All(property => HasEqualValue(property, one, other))
                && type.GetComplexProperties().All(property => HasEqualValue(property, one, other));

    private static bool HasEqualValue(IProperty property, object one, object other) =>
        property.PropertyInfo is not { } info
        || property.GetValueComparer().Equals(info.GetValue(one), info.GetValue(other));

    private static bool HasEqualValue(IComplexProperty property, object one, object other) =>
        property.PropertyInfo is not { } info
        || (
            property.IsCollection
                ? AreEqualLists(
                    property.ComplexType,
                    (IEnumerable?)info.GetValue(one),
                    (IEnumerable?)info.GetValue(other)
                )
                : AreEqual(property.ComplexType, info.GetValue(one), info.GetValue(other))
        );

    private static bool AreEqualLists(ITypeBase type, IEnumerable? one, IEnumerable? other)
    {
        if (one is null || other is null)
        {
            return ReferenceEquals(one, other);
        }

        List<object?> items = [.. one.Cast<object?>()];
        List<object?> others = [.. other.Cast<object?>()];
        return items.Count == others.Count && items.Zip(others).All(pair => AreEqual(type, pair.First, pair.Second));
    }
}
