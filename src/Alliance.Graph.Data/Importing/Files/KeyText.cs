using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Importing.Files;

/// <summary>A key as the files write it, in quotes.</summary>
internal static class KeyText
{
    public static string Of(object key) => $"'{(key is Enum ? EnumTextOf(key) : key)}'";

    private static string EnumTextOf(object value) =>
        (string)
            typeof(EnumText)
                .GetMethod(nameof(EnumText.ToText))!
                .MakeGenericMethod(value.GetType())
                .Invoke(null, [value])!;
}
