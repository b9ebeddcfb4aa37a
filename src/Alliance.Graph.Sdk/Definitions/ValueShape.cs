using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Definitions;

/// <summary>What a field's CLR type means in the graph.</summary>
/// <param name="ElementType">The type without its nullability and without its list.</param>
/// <param name="IsList">Whether the field is a list.</param>
public readonly record struct ValueShape(Type ElementType, bool IsList)
{
    private static readonly HashSet<Type> Scalars =
    [
        typeof(string),
        typeof(bool),
        typeof(int),
        typeof(long),
        typeof(decimal),
        typeof(double),
        typeof(DateOnly),
        typeof(DateTime),
        typeof(Uri),
        typeof(CountryCode),
        typeof(PartialDate),
    ];

    /// <summary>Whether the element is a scalar or an enum; otherwise it must be a declared value type.</summary>
    public bool IsLeaf => ElementType.IsEnum || Scalars.Contains(ElementType);

    /// <summary>
    /// Reads the shape of a type: <c>int?</c> is an int, <c>List&lt;string&gt;</c> a list of strings.
    /// </summary>
    public static ValueShape Of(Type type)
    {
        if (type != typeof(string))
        {
            var list = type.GetInterfaces()
                .Append(type)
                .FirstOrDefault(candidate =>
                    candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>)
                );
            if (list is not null)
            {
                return new ValueShape(Unwrap(list.GetGenericArguments()[0]), IsList: true);
            }
        }

        return new ValueShape(Unwrap(type), IsList: false);
    }

    private static Type Unwrap(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
