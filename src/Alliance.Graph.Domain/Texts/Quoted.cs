namespace Alliance.Graph.Domain;

/// <summary>Puts a value that was refused into an error text, in single quotes and cut to a readable length.</summary>
internal static class Quoted
{
    // An import row or a request can hold a value of any length; an error text that repeats all of it helps nobody.
    private const int LongestValue = 40;

    public static string Value(ReadOnlySpan<char> value) =>
        value.Length <= LongestValue ? $"'{value}'" : $"'{value[..LongestValue]}…'";
}
