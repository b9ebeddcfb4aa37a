using System.Linq.Expressions;
using System.Text.Json;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>Reads off an expression which JSON field of a row it means.</summary>
internal static class RowField
{
    /// <summary>
    /// The property's name in camelCase. Empty if the expression is no property of the row itself; composition
    /// reports that together with everything else.
    /// </summary>
    public static string Name(LambdaExpression selector) =>
        Selectors.OwnMember(selector) is { } member
            ? JsonNamingPolicy.CamelCase.ConvertName(member.Name)
            : string.Empty;

    /// <summary>The fields that make up a key: one, or the parts of a composed one.</summary>
    public static IReadOnlyList<string> KeyNames(LambdaExpression key) =>
        key.Body is MethodCallExpression { Method: var method, Arguments: [var first, NewArrayExpression others] }
        && method.DeclaringType == typeof(ComposedKey)
        && method.Name == nameof(ComposedKey.Of)
            ? [.. others.Expressions.Prepend(first).Select(part => Name(Expression.Lambda(part, key.Parameters)))]
            : [Name(key)];
}
