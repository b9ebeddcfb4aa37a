using NodaTime;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>
/// When days begin and end in a time zone. Not every day begins at midnight: some zones change their clocks then, and
/// some have left out a
/// whole day, which begins with the next one. Zones are those of the IANA database that comes with NodaTime, so that
/// they are the same on every machine.
/// </summary>
public static class ZonedDay
{
    /// <summary>Whether a time zone of this name is known, such as <c>Europe/Brussels</c>.</summary>
    public static bool IsZone(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>The first moment of a day, in UTC.</summary>
    /// <param name="day">The day.</param>
    /// <param name="zone">Name of a zone that is known.</param>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The zone is not known.</exception>
    public static DateTime Start(DateOnly day, string zone) =>
        DateTimeZoneProviders.Tzdb[zone].AtLeniently(LocalDate.FromDateOnly(day).AtMidnight()).ToDateTimeUtc();

    /// <summary>The first moment behind a day, in UTC.</summary>
    /// <param name="day">The day; not the last one of .NET.</param>
    /// <param name="zone">Name of a zone that is known.</param>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The zone is not known.</exception>
    public static DateTime End(DateOnly day, string zone) => Start(day.AddDays(1), zone);
}
