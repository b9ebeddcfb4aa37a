using System.Globalization;

namespace Alliance.Graph.Benchmarks.Reporting;

/// <summary>How numbers look in tables.</summary>
internal static class Number
{
    public static string Rounded(double value) =>
        value.ToString(value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    public static string Milliseconds(double value) =>
        value.ToString(value < 10 ? "0.000" : "0.0", CultureInfo.InvariantCulture);

    /// <summary>The server's value by the twin's.</summary>
    public static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + "×";
}
