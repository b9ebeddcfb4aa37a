namespace Alliance.Graph.Domain.Tests;

public sealed class EnumTextTests
{
    public enum Sample
    {
        Plain,
        TwoWords,
        EuDirective2011_93,
    }

    [Theory]
    [InlineData(Sample.Plain, "plain")]
    [InlineData(Sample.TwoWords, "two-words")]
    [InlineData(Sample.EuDirective2011_93, "eu-directive-2011-93")]
    public void A_name_becomes_kebab_case(Sample value, string text)
    {
        Assert.Equal(text, EnumText.ToText(value));
        Assert.Equal(value, EnumText.Parse<Sample>(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Plain")]
    [InlineData("PLAIN")]
    [InlineData(" plain")]
    [InlineData("0")]
    [InlineData("TwoWords")]
    [InlineData("two words")]
    [InlineData("plain,two-words")]
    [InlineData(null)]
    public void Any_other_text_is_refused(string? text)
    {
        Assert.False(EnumText.TryParse<Sample>(text, out var value));
        Assert.Equal(default, value);
    }

    [Fact]
    public void Texts_come_in_the_order_of_the_values() =>
        Assert.Equal(["plain", "two-words", "eu-directive-2011-93"], EnumText.Texts<Sample>());

    [Fact]
    public void The_error_lists_the_texts_that_exist()
    {
        var error = Assert.Throws<FormatException>(() => EnumText.Parse<Sample>("Plain"));

        Assert.Equal(
            "'Plain' is not a 'Sample': no member has exactly this text. "
                + "Use one of 'plain', 'two-words', 'eu-directive-2011-93'.",
            error.Message
        );
    }

    [Fact]
    public void Null_is_not_a_text() => Assert.Throws<ArgumentNullException>(() => EnumText.Parse<Sample>(null!));

    [Fact]
    public void A_number_that_is_no_member_has_no_text() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EnumText.ToText((Sample)99));
}
