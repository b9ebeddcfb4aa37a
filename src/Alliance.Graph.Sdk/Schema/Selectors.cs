using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace Alliance.Graph.Sdk.Schema;

/// <summary>Reads names and nullability off selector expressions.</summary>
internal static class Selectors
{
    /// <summary>Removes the boxing that <c>Func&lt;T, object&gt;</c> adds around a value type.</summary>
    public static LambdaExpression Unbox(LambdaExpression selector) =>
        selector.Body is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand }
        && selector.Body.Type == typeof(object)
            ? Expression.Lambda(operand, selector.Parameters)
            : Expression.Lambda(selector.Body, selector.Parameters);

    /// <summary>
    /// Stands for "the key that the node of this type declares"; composition replaces it, since a section may be
    /// declared before the node is known.
    /// </summary>
    public static LambdaExpression OwnKey(Type type)
    {
        var parameter = Expression.Parameter(type, "x");
        return Expression.Lambda(parameter, parameter);
    }

    public static bool IsOwnKey(LambdaExpression selector) => selector.Body is ParameterExpression;

    public static string Name(LambdaExpression selector) =>
        selector.Body is MemberExpression member
            ? JsonNamingPolicy.CamelCase.ConvertName(member.Member.Name)
            : string.Empty;

    /// <summary>
    /// The property of a row or of a child that an import names, through any conversion; null if the selector is
    /// anything else.
    /// </summary>
    public static MemberInfo? OwnMember(LambdaExpression selector)
    {
        var body = selector.Body;
        while (body is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand })
        {
            body = operand;
        }

        return body is MemberExpression { Expression: ParameterExpression, Member: var member } ? member : null;
    }

    /// <summary>Whether the selected value, or anything on the way to it, can be null.</summary>
    public static bool IsNullable(LambdaExpression selector)
    {
        for (var expression = selector.Body; expression is MemberExpression member; expression = member.Expression)
        {
            if (member.Member is not PropertyInfo property || IsNullableProperty(property))
            {
                return true;
            }
        }

        return selector.Body is not MemberExpression && IsNullableType(selector.ReturnType);
    }

    public static bool IsNullableType(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    private static bool IsNullableProperty(PropertyInfo property) =>
        property.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(property.PropertyType) is not null
            : new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull;
}
