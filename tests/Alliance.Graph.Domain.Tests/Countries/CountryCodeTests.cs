using System.Globalization;
using CsCheck;

namespace Alliance.Graph.Domain.Tests;

public sealed class CountryCodeTests
{
    private static readonly Gen<string> _codes = Gen.Select(
        Gen.Char['A', 'Z'],
        Gen.Char['A', 'Z'],
        (first, second) => $"{first}{second}"
    );

    [Fact]
    public void Any_two_upper_case_letters_are_read_and_written_back() =>
        _codes.Sample(text => CountryCode.Parse(text).Value == text && CountryCode.Parse(text).ToString() == text);

    [Fact]
    public void Codes_compare_by_the_ordinal_order_of_their_letters() =>
        Gen.Select(_codes, _codes)
            .Sample(
                (a, b) =>
                {
                    var (left, right) = (CountryCode.Parse(a), CountryCode.Parse(b));
                    var expected = string.CompareOrdinal(a, b);

                    Assert.Equal(Math.Sign(expected), Math.Sign(left.CompareTo(right)));
                    Assert.Equal(expected < 0, left < right);
                    Assert.Equal(expected > 0, left > right);
                    Assert.Equal(expected <= 0, left <= right);
                    Assert.Equal(expected >= 0, left >= right);
                    Assert.Equal(expected == 0, left == right);
                }
            );

    [Theory]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("SWE")]
    [InlineData("se")]
    [InlineData("Se")]
    [InlineData("S1")]
    [InlineData("S ")]
    [InlineData(" SE")]
    [InlineData("SE\n")]
    [InlineData("ÅÄ")]
    [InlineData("ＳＥ")]
    public void Any_other_form_is_refused(string text)
    {
        Assert.False(CountryCode.TryParse(text, out var fromText));
        Assert.False(CountryCode.TryParse(text.AsSpan(), CultureInfo.InvariantCulture, out _));
        Assert.Equal(default, fromText);
        Assert.Throws<FormatException>(() => CountryCode.Parse(text));
    }

    [Fact]
    public void Null_is_not_a_code()
    {
        Assert.False(CountryCode.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => CountryCode.Parse(null!));
    }

    [Fact]
    public void The_error_says_what_why_and_what_to_do()
    {
        var error = Assert.Throws<FormatException>(() => CountryCode.Parse("se"));

        Assert.Equal(
            "'se' is not a country code: a code is exactly two letters A-Z in upper case. "
                + "Use the ISO 3166-1 alpha-2 code, for example 'SE' for Sweden, or 'XK' for Kosovo.",
            error.Message
        );
    }

    [Fact]
    public void The_error_cuts_a_very_long_text()
    {
        var error = Assert.Throws<FormatException>(() => CountryCode.Parse(new string('x', 10_000)));

        Assert.True(error.Message.Length < 300, error.Message);
    }

    [Fact]
    public void The_default_value_is_no_country_and_comes_first()
    {
        CountryCode none = default;

        Assert.Equal("", none.Value);
        Assert.Equal("", none.ToString());
        Assert.True(none < CountryCode.Parse("AA"));
    }

    [Fact]
    public void Text_and_span_read_alike() =>
        Assert.Equal(CountryCode.Parse("XK"), CountryCode.Parse("..XK".AsSpan(2), null));
}
