using System.Globalization;
using System.Numerics;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>Medians and deviations of values, from their definition.</summary>
internal static class StatisticOracle
{
    // Digits behind the point that every value has room for.
    private const int Digits = 40;

    public static object? Median(List<object> values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        values.Sort(Meaning.Compare);
        var (lower, upper) = (values[(values.Count - 1) / 2], values[values.Count / 2]);
        return lower is int or long or decimal or double
            ? Number(lower) + (values.Count % 2 == 0 ? 0.5 * (Number(upper) - Number(lower)) : 0)
            : lower;
    }

    /// <param name="values">Numbers.</param>
    /// <param name="missing">0 for all there are, 1 for a sample.</param>
    public static object? Deviation(List<object> values, int missing)
    {
        if (values.Count <= missing)
        {
            return null;
        }

        List<BigInteger> exact = [.. values.Select(Exact)];
        var sum = exact.Aggregate(BigInteger.Add);
        var spread =
            exact.Select(value => BigInteger.Pow((value * exact.Count) - sum, 2)).Aggregate(BigInteger.Add)
            / exact.Count;
        return Math.Sqrt(
            double.Parse($"{spread}E-{2 * Digits}", CultureInfo.InvariantCulture)
                / (exact.Count * (double)(exact.Count - missing))
        );
    }

    private static double Number(object value) => double.Parse(Text(value), CultureInfo.InvariantCulture);

    private static BigInteger Exact(object value)
    {
        var number = decimal.Parse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture)
            .ToString(CultureInfo.InvariantCulture)
            .Split('.');
        return BigInteger.Parse(
            number[0] + (number.Length > 1 ? number[1] : "").PadRight(Digits, '0'),
            CultureInfo.InvariantCulture
        );
    }

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
