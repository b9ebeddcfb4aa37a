using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Expressions;

/// <summary>Tells what stands in a column from what is calculated of columns.</summary>
internal static class StoredColumn
{
    /// <summary>
    /// Whether a value of a row is one of its columns, or one of a value object's. What is read off a column, such as
    /// a length or a year, is calculated.
    /// </summary>
    public static bool Is(Expression value) =>
        value is MemberExpression { Expression: { } owner }
        && (owner is ParameterExpression || (Is(owner) && IsObject(owner.Type)));

    private static bool IsObject(Type type) =>
        !type.IsValueType && ValueShape.Of(type) is { IsLeaf: false, IsList: false };
}
