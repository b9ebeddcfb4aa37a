using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Schema.Scalars;

/// <summary>
/// An id is a text, which callers may also send as a whole number
/// (https://spec.graphql.org/October2021/#sec-ID.Input-Coercion); behind this it is a string always.
/// </summary>
internal sealed class IdScalar : ScalarGraphType
{
    public IdScalar()
    {
        Name = "ID";
        Description = "An id that says nothing about what it names; a string.";
    }

    public override object? ParseLiteral(GraphQLValue value) =>
        value switch
        {
            GraphQLNullValue => null,
            GraphQLStringValue text => text.Value.ToString(),
            GraphQLIntValue number => number.Value.ToString(),
            _ => ThrowLiteralConversionError(value),
        };

    public override object? ParseValue(object? value) =>
        value switch
        {
            null or string => value,
            _ when NumberText.Of(value) is { } text && IdOf(text) is { } id => id,
            _ => ThrowValueConversionError(value),
        };

    public override object? Serialize(object? value) => value;

    // A number of any length is a text; only one that is written otherwise has to be worked out.
    private static string? IdOf(string number) =>
        number.AsSpan().ContainsAny('.', 'e', 'E')
            ? NumberText.Whole(number)?.ToString("0", CultureInfo.InvariantCulture)
            : number;
}
