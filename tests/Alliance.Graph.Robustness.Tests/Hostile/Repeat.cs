namespace Alliance.Graph.Robustness.Tests.Hostile;

/// <summary>Makes much of little.</summary>
internal static class Repeat
{
    public static string Times(int times, string text) => string.Concat(Enumerable.Repeat(text, times));

    public static string Numbered(int times, Func<int, string> text) =>
        string.Concat(Enumerable.Range(0, times).Select(text));

    public static string List(int times, Func<int, string> text) =>
        string.Join(',', Enumerable.Range(0, times).Select(text));

    public static string Nested(int times, string before, string inside, string behind) =>
        Times(times, before) + inside + Times(times, behind);
}
