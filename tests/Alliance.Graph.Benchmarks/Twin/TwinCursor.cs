using System.Globalization;

namespace Alliance.Graph.Benchmarks.Twin;

/// <summary>Where a page of the walk ended: the year, which may be missing, and the key.</summary>
internal readonly record struct TwinCursor(int? Year, string Key)
{
    private const char Separator = '|';

    /// <summary>Ahead of all rows that have no year.</summary>
    public static TwinCursor BehindYears { get; } = new(null, "");

    public static TwinCursor Parse(string text)
    {
        var end = text.IndexOf(Separator, StringComparison.Ordinal);
        return new(end == 0 ? null : int.Parse(text.AsSpan(0, end), CultureInfo.InvariantCulture), text[(end + 1)..]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}{Separator}{Key}");
}
