using GraphQL.Types;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Schema.Scalars;

/// <summary>A scalar that is written as a string of a fixed form.</summary>
internal sealed class TextScalar<T> : ScalarGraphType
    where T : notnull
{
    private readonly Func<string, T?> _parse;

    public TextScalar(string name, string description, Func<string, T?> parse)
    {
        Name = name;
        Description = description;
        _parse = parse;
    }

    public override object? ParseLiteral(GraphQLValue value) =>
        value switch
        {
            GraphQLStringValue text => ParseValue(text.Value.ToString()),
            GraphQLNullValue => null,
            _ => ThrowLiteralConversionError(value, Description),
        };

    public override object? ParseValue(object? value)
    {
        if (value is null or T)
        {
            return value;
        }

        try
        {
            return value is string text && _parse(text) is { } parsed ? parsed : ThrowValueConversionError(value);
        }
        catch (FormatException fault)
        {
            throw new FormatException($"'{value}' is not a {Name}: {fault.Message}", fault);
        }
    }

    public override object? Serialize(object? value) => value?.ToString();
}
