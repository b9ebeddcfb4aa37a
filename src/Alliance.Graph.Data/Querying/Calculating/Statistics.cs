namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>
/// What is calculated of many values and no database calculates as another does: <see cref="StatisticsTranslator"/>
/// says how each
/// does it, by the same steps, so that the last digit is the same. Missing values are left out; of none the result is
/// null.
/// </summary>
internal static class Statistics
{
    /// <summary>
    /// The quantile by linear interpolation between the two values that lie next to the place (n - 1) * p in the order
    /// of
    /// the n values, counted from 0: R-7 in Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996).
    /// </summary>
    public static double? Quantile<T>(IEnumerable<T> values, double p) => throw OnlyInSql(nameof(Quantile), values, p);

    /// <summary>
    /// The value at that place, or the lower one next to it: for values that have nothing between them.
    /// </summary>
    public static T Place<T>(IEnumerable<T> values, double p) => throw OnlyInSql(nameof(Place), values, p);

    /// <summary>The standard deviation of all values there are.</summary>
    public static double? Deviation<T>(IEnumerable<T> values) => throw OnlyInSql(nameof(Deviation), values);

    /// <summary>
    /// The standard deviation that a sample suggests for those that it was taken from; null for fewer than two values.
    /// </summary>
    public static double? SampleDeviation<T>(IEnumerable<T> values) => throw OnlyInSql(nameof(SampleDeviation), values);

    /// <summary>What lies between two neighbours.</summary>
    /// <param name="lower">The lower one.</param>
    /// <param name="upper">The upper one.</param>
    /// <param name="part">How far from the lower one to the upper one.</param>
    public static double Between(double lower, double upper, double part) => InRange(lower + (part * (upper - lower)));

    /// <summary>A number, if a number can be as large.</summary>
    /// <exception cref="OverflowException">It is larger.</exception>
    public static double InRange(double number) =>
        double.IsFinite(number) ? number : throw new OverflowException(Faults.NumberFault.TooLarge);

    private static InvalidOperationException OnlyInSql(string method, params object[] arguments) =>
        new($"'{method}' of {arguments.Length} arguments is calculated in SQL only.");
}
