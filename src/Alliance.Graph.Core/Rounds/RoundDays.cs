using NodaTime;

namespace Alliance.Graph.Core.Rounds;

/// <summary>When the days of a round begin and end. Not every day begins at midnight: some zones change their clocks then.</summary>
internal static class RoundDays
{
    /// <summary>Whether a time zone of this name is known.</summary>
    public static bool IsZone(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>The first moment of a day, in UTC.</summary>
    public static DateTime Start(DateOnly day, string zone)
        => DateTimeZoneProviders.Tzdb[zone].AtStartOfDay(LocalDate.FromDateOnly(day)).ToDateTimeUtc();

    /// <summary>The first moment behind a day, in UTC.</summary>
    public static DateTime End(DateOnly day, string zone) => Start(day.AddDays(1), zone);
}
