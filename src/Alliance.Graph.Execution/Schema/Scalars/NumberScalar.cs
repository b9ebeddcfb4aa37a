using GraphQL.Types;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Schema.Scalars;

/// <summary>
/// A scalar that is written as a number. Literals of whole numbers have neither fraction nor exponent, but in variables
/// <c>2.0</c> is
/// one too: several languages write every number so, and JSON does not tell them apart
/// (https://spec.graphql.org/October2021/#sec-Int.Input-Coercion).
/// </summary>
internal sealed class NumberScalar<T> : ScalarGraphType
    where T : struct
{
    private readonly bool _isWhole;
    private readonly Func<string, T?> _parse;

    /// <param name="name">Name in the schema.</param>
    /// <param name="description">For readers of the schema.</param>
    /// <param name="isWhole">Whether it takes no literal with a fraction or an exponent.</param>
    /// <param name="parse">The number of a text; null if it is none of this type.</param>
    public NumberScalar(string name, string description, bool isWhole, Func<string, T?> parse)
    {
        Name = name;
        Description = description;
        _isWhole = isWhole;
        _parse = parse;
    }

    public override object? ParseLiteral(GraphQLValue value) =>
        value switch
        {
            GraphQLNullValue => null,
            GraphQLIntValue whole => _parse(whole.Value.ToString()) ?? ThrowLiteralConversionError(value),
            GraphQLFloatValue number when !_isWhole => _parse(number.Value.ToString())
                ?? ThrowLiteralConversionError(value),
            _ => ThrowLiteralConversionError(value),
        };

    public override object? ParseValue(object? value) =>
        value is null or T ? value
        : NumberText.Of(value) is { } text && _parse(text) is { } number ? number
        : ThrowValueConversionError(value);

    public override object? Serialize(object? value) => value;
}
