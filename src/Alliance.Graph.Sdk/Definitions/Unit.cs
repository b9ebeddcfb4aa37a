using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Definitions;

/// <summary>
/// What a field's number is expressed in: the same in all rows. A number whose unit differs from row to row has none.
/// </summary>
public sealed class Unit
{
    private Unit(UnitKind kind, string? of)
    {
        Kind = kind;
        Of = of;
    }

    /// <summary>A part of a whole, from 0 to 1.</summary>
    public static Unit Share { get; } = new(UnitKind.Share, null);

    /// <summary>
    /// Parts in a hundred, where the source writes them so; a share is the same divided by a hundred.
    /// </summary>
    public static Unit Percent { get; } = new(UnitKind.Percent, null);

    /// <summary>A time in years.</summary>
    public static Unit Years { get; } = new(UnitKind.Years, null);

    /// <summary>A time in days.</summary>
    public static Unit Days { get; } = new(UnitKind.Days, null);

    /// <summary>What kind of unit it is.</summary>
    public UnitKind Kind { get; }

    /// <summary>
    /// Of a count what is counted, of a currency its code, of a rate both sides; null for the others.
    /// </summary>
    public string? Of { get; }

    /// <summary>The unit in words, as it stands behind a number.</summary>
    public string Text =>
        Kind switch
        {
            UnitKind.Share => "share of 1",
            UnitKind.Percent => "percent",
            UnitKind.Years => "years",
            UnitKind.Days => "days",
            _ => Of!,
        };

    /// <summary>How many there are of something.</summary>
    /// <param name="of">What is counted, in the plural: <c>commitments</c>.</param>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public static Unit Count(string of) => Named(UnitKind.Count, of);

    /// <summary>One number for so many of another.</summary>
    /// <param name="of">Both, in words: <c>reports per 100,000 inhabitants</c>.</param>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public static Unit Rate(string of) => Named(UnitKind.Rate, of);

    /// <summary>Money.</summary>
    /// <param name="code">The currency's code by ISO 4217: <c>EUR</c>.</param>
    /// <exception cref="ArgumentException">It is not three capital letters.</exception>
    public static Unit Currency(string code) =>
        code is { Length: 3 } && code.All(char.IsAsciiLetterUpper)
            ? new(UnitKind.Currency, code)
            : throw new ArgumentException(
                $"'{code}' is no code of a currency. Write the three capital letters of ISO 4217, such as 'EUR'.",
                nameof(code)
            );

    private static Unit Named(UnitKind kind, string of)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(of);
        return new(kind, of);
    }
}
