using System.Text.Json;

namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>Names the kinds of JSON values for people.</summary>
internal static class ValueText
{
    /// <summary>What a value is.</summary>
    public static string Found(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "text",
            JsonValueKind.Number => $"the number {Shorten(value.GetRawText())}",
            JsonValueKind.True or JsonValueKind.False => "true or false",
            _ => "null",
        };

    /// <summary>What a field takes; also what to write.</summary>
    public static string Expected(Type type) =>
        Type.GetTypeCode(type) switch
        {
            _ when TakesText(type) => "text in quotes",
            TypeCode.Boolean => "true or false, without quotes",
            TypeCode.SByte
            or TypeCode.Byte
            or TypeCode.Int16
            or TypeCode.UInt16
            or TypeCode.Int32
            or TypeCode.UInt32
            or TypeCode.Int64
            or TypeCode.UInt64 => "a whole number, without quotes",
            TypeCode.Single or TypeCode.Double or TypeCode.Decimal => "a number, without quotes",
            _ => $"a value of the kind '{type.Name}'",
        };

    /// <summary>Whether the values of a type are texts in JSON; numbers and truth values are the only others.</summary>
    public static bool TakesText(Type type) =>
        type.IsEnum
        || Type.GetTypeCode(type) is TypeCode.String or TypeCode.Char or TypeCode.DateTime or TypeCode.Object;

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
