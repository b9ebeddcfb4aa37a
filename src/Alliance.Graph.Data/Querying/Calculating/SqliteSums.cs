using System.Numerics;
using Microsoft.Data.Sqlite;

namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>
/// Sums of decimals over windows. SQLite has no decimals, and functions of ours can be no functions over windows in its
/// driver; but it adds
/// whole numbers exactly. So each decimal is taken apart into whole numbers, which are added each for itself and put
/// together again.
/// </summary>
internal static class SqliteSums
{
    /// <summary>How many parts a decimal has: 28 digits behind the point and 29 ahead of it, 12 in each part.</summary>
    public const int Parts = 5;

    private const int Places = 28;

    // A part of 12 digits can be added nine million times before 64 bits are full.
    private static readonly BigInteger Base = BigInteger.Pow(10, 12);

    private static readonly BigInteger Largest = new(decimal.MaxValue);

    /// <summary>The function that gives a part of a decimal.</summary>
    public static string Part { get; } = "alliance_sumpart";

    /// <summary>The function that puts parts together.</summary>
    public static string Whole { get; } = "alliance_sumwhole";

    public static void AddTo(SqliteConnection connection)
    {
        connection.CreateFunction<decimal?, int, long?>(
            Part,
            (value, part) => value is { } number ? PartOf(number, part) : null,
            isDeterministic: true
        );
        connection.CreateFunction<long?, long?, long?, long?, long?, decimal?>(
            Whole,
            (a, b, c, d, e) => a is null ? null : WholeOf([a.Value, b!.Value, c!.Value, d!.Value, e!.Value]),
            isDeterministic: true
        );
    }

    /// <summary>A part of a decimal, with its sign.</summary>
    public static long PartOf(decimal value, int part)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        var whole = digits * BigInteger.Pow(10, Places - value.Scale);
        var at = (long)(whole / BigInteger.Pow(Base, part) % Base);
        return value < 0 ? -at : at;
    }

    /// <summary>The decimal that has these parts.</summary>
    /// <exception cref="OverflowException">There is none.</exception>
    public static decimal WholeOf(ReadOnlySpan<long> parts)
    {
        var whole = BigInteger.Zero;
        for (var part = parts.Length - 1; part >= 0; part--)
        {
            whole = (whole * Base) + parts[part];
        }

        var places = Places;
        for (; places > 0 && (whole % 10 == 0 || BigInteger.Abs(whole) > Largest); places--)
        {
            whole /= 10;
        }

        var digits = (decimal)whole;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(digits, bits);
        return new decimal(bits[0], bits[1], bits[2], digits < 0, (byte)places);
    }
}
