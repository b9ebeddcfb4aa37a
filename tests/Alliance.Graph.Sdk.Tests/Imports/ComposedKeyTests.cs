using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Sdk.Tests.Imports;

public class ComposedKeyTests
{
    [Fact]
    public void Parts_without_a_colon_are_joined_as_they_are()
    {
        Assert.Equal("se-line:Reports received:2011/2015", ComposedKey.Of("se-line", "Reports received", "2011/2015"));
        Assert.Equal("SE:2012:12.5", ComposedKey.Of(CountryCode.Parse("SE"), 2012, 12.5m));
        Assert.Equal("se-unit-metric-2", ComposedKey.Numbered("se-unit", "metric", 2));
    }

    [Fact]
    public void Different_parts_never_make_the_same_key()
    {
        string?[] parts =
        [
            null,
            "",
            "a",
            ":",
            "\\",
            "a:",
            ":a",
            "a\\",
            "\\a",
            "\\:",
            ":\\",
            "\\-",
            "-",
            "a-metric-1",
            "a:b",
            "-metric-1",
        ];
        var keys = (from one in parts from two in parts from three in parts select ComposedKey.Of(one, two, three))
            .Concat(
                from owner in parts.OfType<string>()
                from place in Enumerable.Range(1, 12)
                select ComposedKey.Numbered(owner, "metric", place)
            )
            .ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("my-metric")]
    [InlineData("metric1")]
    public void The_word_of_a_numbered_key_has_letters_only(string word) =>
        Assert.Contains(
            "Write one word",
            Assert.Throws<ArgumentException>(() => ComposedKey.Numbered("a", word, 1)).Message
        );
}
