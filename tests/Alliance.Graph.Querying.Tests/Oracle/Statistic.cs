using System.Globalization;
using System.Numerics;

namespace Alliance.Graph.Querying.Tests.Oracle;

/// <summary>Quantiles and deviations of values, from their definition.</summary>
internal static class Statistic
{
    private const string Prefix = "quantile";

    // Digits behind the point that every value of ours has room for.
    private const int Digits = 40;

    /// <summary>The name by which a quantile stands in paths and answers.</summary>
    public static string Quantile(double p) => $"{Prefix}{(int)Math.Round(p * 100)}";

    /// <summary>Which quantile a name means; null if it is another function.</summary>
    public static double? QuantileOf(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name.Length > Prefix.Length
            ? int.Parse(name[Prefix.Length..], CultureInfo.InvariantCulture) / 100.0
            : null;

    public static object? Quantile(List<object> values, double p)
    {
        if (values.Count == 0)
        {
            return null;
        }

        values.Sort(Values.Compare);
        var place = (values.Count - 1) * p;
        var (lower, upper) = (values[(int)Math.Floor(place)], values[(int)Math.Ceiling(place)]);
        return lower is not (int or long or decimal or double)
            ? lower
            : Number(lower) + ((place - Math.Floor(place)) * (Number(upper) - Number(lower)));
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

        // n² times the mean of (x - mean)², of which every part is whole.
        var spread =
            exact.Select(value => BigInteger.Pow((value * exact.Count) - sum, 2)).Aggregate(BigInteger.Add)
            / exact.Count;
        var number = double.Parse($"{spread}E-{2 * Digits}", CultureInfo.InvariantCulture);
        return Math.Sqrt(number / (exact.Count * (double)(exact.Count - missing)));
    }

    private static double Number(object value) => double.Parse(Text(value), CultureInfo.InvariantCulture);

    private static BigInteger Exact(object value)
    {
        var parts = Text(value).Split('.');
        return BigInteger.Parse(
            parts[0] + (parts.Length > 1 ? parts[1] : "").PadRight(Digits, '0'),
            CultureInfo.InvariantCulture
        );
    }

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
