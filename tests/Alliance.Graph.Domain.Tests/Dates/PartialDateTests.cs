using System.Globalization;
using System.Text;
using CsCheck;

namespace Alliance.Graph.Domain.Tests;

public sealed class PartialDateTests
{
    [Fact]
    public void Every_date_is_written_and_read_back() =>
        PartialDateGen.Any.Sample(date =>
        {
            Assert.Equal(date, PartialDate.Parse(date.ToString()));
            Assert.Equal(date, PartialDate.Parse(date.ToString().AsSpan(), null));
            Assert.Equal(date.GetHashCode(), PartialDate.Parse(date.ToString()).GetHashCode());
        });

    [Fact]
    public void Every_date_is_written_in_UTF_8_as_in_letters_if_there_is_room() =>
        PartialDateGen.Any.Sample(date =>
        {
            var text = date.ToString();
            Span<byte> room = stackalloc byte[text.Length];

            Assert.True(date.TryFormat(room, out var length));
            Assert.Equal(text, Encoding.UTF8.GetString(room[..length]));
            Assert.False(date.TryFormat(room[1..], out length));
            Assert.Equal(0, length);
        });

    [Theory]
    [InlineData("2013", 2013, null, null, DatePrecision.Year, "2013-01-01", "2013-12-31")]
    [InlineData("2013-12", 2013, 12, null, DatePrecision.Month, "2013-12-01", "2013-12-31")]
    [InlineData("2012-02", 2012, 2, null, DatePrecision.Month, "2012-02-01", "2012-02-29")]
    [InlineData("2013-12-05", 2013, 12, 5, DatePrecision.Day, "2013-12-05", "2013-12-05")]
    [InlineData("2012-02-29", 2012, 2, 29, DatePrecision.Day, "2012-02-29", "2012-02-29")]
    [InlineData("0001", 1, null, null, DatePrecision.Year, "0001-01-01", "0001-12-31")]
    [InlineData("9999-12", 9999, 12, null, DatePrecision.Month, "9999-12-01", "9999-12-31")]
    public void Each_form_gives_its_parts(
        string text,
        int year,
        int? month,
        int? day,
        DatePrecision precision,
        string firstDay,
        string lastDay
    )
    {
        var date = PartialDate.Parse(text);

        Assert.Equal(year, date.Year);
        Assert.Equal(month, date.Month);
        Assert.Equal(day, date.Day);
        Assert.Equal(precision, date.Precision);
        Assert.Equal(DateOnly.ParseExact(firstDay, "yyyy-MM-dd", CultureInfo.InvariantCulture), date.FirstDay);
        Assert.Equal(DateOnly.ParseExact(lastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture), date.LastDay);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("0000-01-01")]
    [InlineData("213")]
    [InlineData("12013")]
    [InlineData("-013")]
    [InlineData("+2013")]
    [InlineData(" 2013")]
    [InlineData("2013 ")]
    [InlineData("2013\n")]
    [InlineData("2013-")]
    [InlineData("2013-1")]
    [InlineData("201312")]
    [InlineData("2013-00")]
    [InlineData("2013-13")]
    [InlineData("2013/12")]
    [InlineData("2013- 1")]
    [InlineData("2013–12")]
    [InlineData("2013-12-")]
    [InlineData("2013-12-5")]
    [InlineData("2013-12-00")]
    [InlineData("2013-12-32")]
    [InlineData("2013-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2013-04-31")]
    [InlineData("20131205")]
    [InlineData("05-12-2013")]
    [InlineData("2013-12-05Z")]
    [InlineData("2013-12-05T00:00:00")]
    [InlineData("２０１３")]
    [InlineData("٢٠١٣")]
    [InlineData("2011/2015")]
    [InlineData("to 2012-08")]
    public void Any_other_form_is_refused(string text)
    {
        Assert.False(PartialDate.TryParse(text, out var date));
        Assert.Equal(default, date);
        Assert.Throws<FormatException>(() => PartialDate.Parse(text));
    }

    [Fact]
    public void Only_texts_that_are_written_back_unchanged_are_read() =>
        Gen.String[Gen.Char["0123456789-. "], 3, 11]
            .Sample(text => !PartialDate.TryParse(text, out var date) || date.ToString() == text);

    [Fact]
    public void Null_is_not_a_date()
    {
        Assert.False(PartialDate.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => PartialDate.Parse(null!));
    }

    [Theory]
    [InlineData("2013-1", "it has none of the three forms")]
    [InlineData("2013-02-29", "the calendar has no such day")]
    public void The_error_says_what_why_and_what_to_do(string text, string why)
    {
        var error = Assert.Throws<FormatException>(() => PartialDate.Parse(text));

        Assert.Equal(
            $"'{text}' is not a partial date: {why}. Write a year such as '2013', a month such as '2013-12' "
                + "or a day such as '2013-12-05', years 0001 to 9999, without spaces.",
            error.Message
        );
    }

    [Fact]
    public void Dates_with_the_same_first_day_differ_by_precision()
    {
        Assert.NotEqual(PartialDate.FromYear(2013), PartialDate.FromMonth(2013, 1));
        Assert.True(PartialDate.FromMonth(2013, 1) != PartialDate.FromDay(2013, 1, 1));
        Assert.True(PartialDate.FromDay(2013, 1, 1) == PartialDate.FromDay(new DateOnly(2013, 1, 1)));
        Assert.False(PartialDate.FromYear(2013).Equals((object)"2013"));
    }

    [Fact]
    public void The_order_is_the_ordinal_order_of_the_texts() =>
        Gen.Select(PartialDateGen.Any, PartialDateGen.Any)
            .Sample(
                (left, right) =>
                {
                    var expected = string.CompareOrdinal(left.ToString(), right.ToString());

                    Assert.Equal(Math.Sign(expected), Math.Sign(left.CompareTo(right)));
                    Assert.Equal(expected < 0, left < right);
                    Assert.Equal(expected > 0, left > right);
                    Assert.Equal(expected <= 0, left <= right);
                    Assert.Equal(expected >= 0, left >= right);
                    Assert.Equal(expected == 0, left == right);
                }
            );

    [Fact]
    public void The_order_is_by_first_day_and_then_the_coarser_first() =>
        Gen.Select(PartialDateGen.Any, PartialDateGen.Any)
            .Sample(
                (left, right) =>
                    Math.Sign(left.CompareTo(right))
                    == Math.Sign((left.FirstDay, left.Precision).CompareTo((right.FirstDay, right.Precision)))
            );

    [Fact]
    public void A_year_comes_before_its_first_month_and_that_before_its_first_day()
    {
        PartialDate[] dates =
        [
            PartialDate.FromDay(2013, 1, 1),
            PartialDate.FromMonth(2013, 1),
            PartialDate.FromYear(2013),
            PartialDate.FromDay(2012, 12, 31),
        ];

        Assert.Equal(["2012-12-31", "2013", "2013-01", "2013-01-01"], dates.Order().Select(date => date.ToString()));
    }

    [Fact]
    public void The_first_day_is_never_after_the_last_one() =>
        PartialDateGen.Any.Sample(date => date.FirstDay <= date.LastDay && date.LastDay.Year == date.Year);

    [Fact]
    public void A_day_that_does_not_exist_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.FromYear(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.FromYear(10_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.FromMonth(2013, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.FromDay(2013, 2, 29));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, null)]
    [InlineData(10_000, null)]
    [InlineData(-5, null)]
    [InlineData(1, "0001")]
    [InlineData(2013, "2013")]
    public void A_number_that_is_no_year_is_no_date(int? year, string? text) =>
        Assert.Equal(text, PartialDate.FromYearIfKnown(year)?.ToString());

    [Fact]
    public void The_default_value_is_the_year_1() => Assert.Equal(PartialDate.FromYear(1), default);
}
