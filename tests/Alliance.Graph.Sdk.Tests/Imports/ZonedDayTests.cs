using System.Globalization;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Sdk.Tests.Imports;

public sealed class ZonedDayTests
{
    [Theory]
    [InlineData("2027-03-28", "Europe/Brussels", "2027-03-27T23:00:00Z", "2027-03-28T22:00:00Z")]
    [InlineData("2024-04-26", "Africa/Cairo", "2024-04-25T22:00:00Z", "2024-04-26T21:00:00Z")]
    [InlineData("2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z")]
    [InlineData("2018-02-18", "America/Sao_Paulo", "2018-02-18T03:00:00Z", "2018-02-19T03:00:00Z")]
    [InlineData("2026-06-01", "UTC", "2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z")]
    public void A_day_begins_and_ends_when_it_does_in_its_zone(string day, string zone, string start, string end)
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);

        Assert.Equal((Moment(start), Moment(end)), (ZonedDay.Start(date, zone), ZonedDay.End(date, zone)));
    }

    [Theory]
    [InlineData("Europe/Brussels", true)]
    [InlineData("UTC", true)]
    [InlineData("Europe/Bruxelles", false)]
    [InlineData("", false)]
    [InlineData("CET/", false)]
    public void A_zone_is_known_by_its_IANA_name(string name, bool isKnown) =>
        Assert.Equal(isKnown, ZonedDay.IsZone(name));

    private static DateTime Moment(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
