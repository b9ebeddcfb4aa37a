using Alliance.Graph.Data.Searching.Words;
using CsCheck;

namespace Alliance.Graph.Data.Tests.Searching;

public class SearchTokensTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  ...  ", "")]
    [InlineData("Sweden", "sweden")]
    [InlineData("Law 2012/45, s. 3(b)", "law 2012 45 s 3 b")]
    [InlineData("notice-and-takedown", "notice and takedown")]
    [InlineData("don't", "don t")]
    [InlineData("Ä ä Žižkov ĐORĐE Łódź Søren Ærø", "a a zizkov dorde lodz soren aero")]
    [InlineData("straße STRASSE ẞ", "strasse strasse ss")]
    [InlineData("İstanbul Iğdır ışık", "istanbul igdir isik")]
    [InlineData("Ệ ǖ", "e u")]
    [InlineData("Й й И и Ёлка Київ", "и и и и елка киів")]
    [InlineData("ΌΣΟΣ όσος Ἀθῆναι", "οσοσ οσοσ αθηναι")]
    [InlineData("日本 한국 हिन्दी", "日本 한국 हिनदी")]
    [InlineData("𐐀𐐨", "𐐨𐐨")]
    public void Text_becomes_words_in_lower_case_without_accents(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchTokens.Of(text)));

    [Theory]
    [InlineData("Ä", "A\u0308")]
    [InlineData("Ž", "Z\u030c")]
    [InlineData("Й", "И\u0306")]
    [InlineData("ệ", "e\u0323\u0302")]
    [InlineData("ά", "α\u0301")]
    public void A_letter_and_its_parts_are_the_same_word(string whole, string parts) =>
        Assert.Equal(SearchTokens.Of(whole), SearchTokens.Of(parts));

    [Fact]
    public void A_mark_alone_is_no_word() => Assert.Empty(SearchTokens.Of("\u0301 \u20dd"));

    [Fact]
    public void What_is_no_character_parts_words() => Assert.Equal(["a", "b", "c"], SearchTokens.Of("a\ud800b\0c"));

    [Fact]
    public void Long_words_are_cut_off() =>
        Assert.Equal(SearchTokens.MaximumLength, Assert.Single(SearchTokens.Of(new string('x', 5000))).Length);

    [Fact]
    public void Words_of_words_are_the_same_words() =>
        Gen.String.Sample(text =>
        {
            var words = SearchTokens.Of(text).ToList();
            Assert.Equal(words, SearchTokens.Of(string.Join(' ', words)));
            Assert.All(
                words,
                word =>
                    Assert.DoesNotContain(
                        word,
                        character =>
                            character < 128 && !char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character)
                    )
            );
        });

    [Fact]
    public void Terms_are_the_last_of_equal_words()
    {
        Assert.Equal(["law", "child"], SearchTerms.Of("child law child")!.Words);
        Assert.Null(SearchTerms.Of(" - "));
    }
}
