using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>
/// Months and quarters of dates, to group by. A date of which only the year is known is a bucket of its own, which has
/// the year's name
/// and stands ahead of its months and quarters. Only SQL knows them.
/// </summary>
public static class DateBuckets
{
    /// <summary>The date without its day: 2013-12, or 2013 if that is all that is known.</summary>
    public static PartialDate? Month(PartialDate? date) => throw InSqlOnly();

    /// <summary>The month of the date: 2013-12.</summary>
    public static PartialDate? Month(DateOnly? date) => throw InSqlOnly();

    /// <summary>The month of the moment in UTC: 2013-12.</summary>
    public static PartialDate? Month(DateTime? moment) => throw InSqlOnly();

    /// <summary>The quarter of the date: 2013-Q4, or 2013 if the month is not known.</summary>
    public static string? Quarter(PartialDate? date) => throw InSqlOnly();

    /// <summary>The quarter of the date: 2013-Q4.</summary>
    public static string? Quarter(DateOnly? date) => throw InSqlOnly();

    /// <summary>The quarter of the moment in UTC: 2013-Q4.</summary>
    public static string? Quarter(DateTime? moment) => throw InSqlOnly();

    private static InvalidOperationException InSqlOnly() => new("Dates are put into buckets in SQL only.");
}
