using CsCheck;

namespace Alliance.Graph.Domain.Tests;

/// <summary>
/// Partial dates of all precisions: far apart, and close together so that equal first days are frequent.
/// </summary>
internal static class PartialDateGen
{
    public static readonly Gen<PartialDate> Any = Gen.OneOf(Within(1, 9999), Within(2013, 2014));

    private static Gen<PartialDate> Within(int firstYear, int lastYear) =>
        Gen.Select(
                Gen.Int[new DateOnly(firstYear, 1, 1).DayNumber, new DateOnly(lastYear, 12, 31).DayNumber]
                    .Select(DateOnly.FromDayNumber),
                Gen.Enum<DatePrecision>(),
                Gen.Bool
            )
            .Select(
                (day, precision, isFirstOfMonth) =>
                    precision switch
                    {
                        DatePrecision.Year => PartialDate.FromYear(day.Year),
                        DatePrecision.Month => PartialDate.FromMonth(day.Year, isFirstOfMonth ? 1 : day.Month),
                        _ => PartialDate.FromDay(isFirstOfMonth ? new DateOnly(day.Year, day.Month, 1) : day),
                    }
            );
}
