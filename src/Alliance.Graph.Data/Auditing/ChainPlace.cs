using System.Globalization;

namespace Alliance.Graph.Data.Auditing;

/// <summary>An event by its place in the chain: written <c>NUMBER:HASH</c>.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Hash">Its hash.</param>
public sealed record ChainPlace(long Number, string Hash)
{
    private const int Digits = 64;

    /// <summary>Reads what <see cref="ToString"/> writes; null if it is something else.</summary>
    public static ChainPlace? Parse(string text)
    {
        var parts = text.Split(':');
        return
            parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
            && parts[1].Length == Digits
            && parts[1].All(char.IsAsciiHexDigit)
            ? new ChainPlace(number, parts[1].ToLowerInvariant())
            : null;
    }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Number}:{Hash}");
}
