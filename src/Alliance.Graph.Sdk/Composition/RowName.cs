using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>
/// Names of rows over all types: <c>Country:SE</c>. The revisions keep them, and a node finds its history by its own,
/// which the
/// database puts together of the key's column.
/// </summary>
public static class RowName
{
    private static readonly MethodInfo OfMethod = typeof(RowName).GetMethod(nameof(Of))!;

    /// <summary>The name of a row.</summary>
    /// <param name="type">Name of its type in the graph.</param>
    /// <param name="key">Its key.</param>
    public static string Of<TKey>(string type, TKey key) =>
        $"{type}:{Convert.ToString(key, CultureInfo.InvariantCulture)}";

    /// <summary>
    /// The name of a row as a function of it; null if its key has no text that is the same on both databases.
    /// </summary>
    /// <param name="type">Name of its type in the graph.</param>
    /// <param name="key">Its key.</param>
    public static LambdaExpression? From(string type, LambdaExpression key) =>
        HasOneText(key.ReturnType)
            ? Expression.Lambda(
                Expression.Call(OfMethod.MakeGenericMethod(key.ReturnType), Expression.Constant(type), key.Body),
                key.Parameters
            )
            : null;

    private static bool HasOneText(Type key) =>
        key.IsEnum
        || key == typeof(string)
        || key == typeof(CountryCode)
        || key == typeof(PartialDate)
        || key == typeof(int)
        || key == typeof(long);
}
